final class Unformatted {int  x ;}

-- Alerts about reviews that the user does not want to see.

create table alert_mute (
  id varchar(40) primary key,
  position bigint generated always as identity,
  dataset varchar(40) not null,
  product varchar(1000),
  aspect varchar(200),
  until_day date,
  muted_at timestamp(9) with time zone not null,
  foreign key (dataset) references dataset(id) on delete cascade
);

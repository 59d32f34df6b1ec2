package vitrine.infra.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Where a training stands, in a form that {@link SavedTraining} keeps. */
interface KeptState {

  /** Writes everything that does not follow from the task. */
  void write(DataOutputStream out) throws IOException;

  /** Reads what was written of a state of the same task into a fresh one. */
  void read(DataInputStream in) throws IOException;
}

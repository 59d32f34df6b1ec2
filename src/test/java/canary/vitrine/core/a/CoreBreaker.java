package canary.vitrine.core.a;

import canary.vitrine.core.b.CycleEnd;
import canary.vitrine.infra.a.Adapter;
import java.sql.Connection;
import javafx.application.Platform;

/** Breaks the rules of the core, of SQL, threads, streams, statics and cycles. */
public class CoreBreaker {
  static int mutable;
  CycleEnd cycle;
  Adapter adapter;
  Connection connection;
  ai.djl.Device device;

  void run() {
    new Thread(() -> mutable++).start();
    Platform.runLater(() -> System.out.println(mutable));
  }
}

package vitrine.core.recommend.shop;

import java.io.IOException;

/** Takes the rows of a file, and finishes it when it is closed. */
interface ListSink extends AutoCloseable {

  void write(ListRow row) throws IOException;

  @Override
  void close() throws IOException;
}

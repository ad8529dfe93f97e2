package dev.phoebe.orm.tck.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and its database server, and cuts a connection at its commit: before the commit arrives, or
 * when the server has answered and the program has not heard it. Its threads end with the connections.
 */
public final class CuttingProxy implements Closeable {

    /** Where a connection is cut. */
    public enum Cut {
        /** The server never hears of the commit. */
        BEFORE_COMMIT,

        /** The server has committed, and its answer is lost. */
        AFTER_COMMIT
    }

    /** What the two sides say at a commit. */
    public enum Protocol {
        /**
         * The driver sends the text as long as it does not name its statements, that is with
         * {@code prepareThreshold=0}; the server says what it has done.
         */
        POSTGRESQL("COMMIT\0", "COMMIT\0"),

        /** The driver sends the text each time, in a packet of seven bytes; the server's next word is its answer. */
        MARIADB("\7\0\0\0\3COMMIT", "");

        private final String request;
        private final String reply;

        Protocol(String request, String reply) {
            this.request = request;
            this.reply = reply;
        }
    }

    private static final int BUFFER = 1 << 16;

    private final String host;
    private final int port;
    private final Protocol protocol;
    private final ServerSocket server;
    private final AtomicReference<@Nullable Cut> armed = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    /** A proxy before a server. */
    public CuttingProxy(String host, int port, Protocol protocol) throws IOException {
        this.host = host;
        this.port = port;
        this.protocol = protocol;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("proxy", this::accept);
    }

    /** The port to connect to, on this machine. */
    public int port() {
        return server.getLocalPort();
    }

    /** The next commit is cut. */
    public void arm(Cut cut) {
        armed.set(cut);
    }

    /** No commit is cut any more. */
    public void disarm() {
        armed.set(null);
    }

    /** How many connections were cut. */
    public int cuts() {
        return cuts.get();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Link link = new Link(client, new Socket(host, port));
                start("proxy-requests", link::requests);
                start("proxy-replies", link::replies);
            } catch (IOException e) {
                // closed, or nobody is there: the program is told by its own connection
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One connection. */
    private final class Link {

        private final Socket client;
        private final Socket database;
        private volatile boolean committing;

        Link(Socket client, Socket database) throws IOException {
            this.client = client;
            this.database = database;
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        void requests() {
            byte[] buffer = new byte[BUFFER];
            try (Socket from = client;
                    Socket to = database) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (contains(buffer, n, protocol.request)) {
                        if (armed.compareAndSet(Cut.BEFORE_COMMIT, null)) {
                            cuts.incrementAndGet();
                            return;
                        }
                        committing = armed.get() == Cut.AFTER_COMMIT;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException e) {
                // the other direction has ended
            }
        }

        void replies() {
            byte[] buffer = new byte[BUFFER];
            try (Socket from = database;
                    Socket to = client) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (isAnswer(buffer, n) && armed.compareAndSet(Cut.AFTER_COMMIT, null)) {
                        cuts.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException e) {
                // the other direction has ended
            }
        }

        private boolean isAnswer(byte[] buffer, int length) {
            return protocol.reply.isEmpty() ? committing : contains(buffer, length, protocol.reply);
        }
    }

    private static boolean contains(byte[] buffer, int length, String wanted) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(wanted);
    }
}

package dev.studyhall.benchmarks.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * nginx with a folder of files at one port, gzip beside the text, and at another port
 * itself as a proxy before the first. As fast as it gets: no log, kept connections,
 * buffers that hold a whole document.
 */
public final class Nginx implements AutoCloseable {

	private final Path folder;

	private final int filePort = FreePort.find();

	private final int proxyPort = FreePort.find();

	private final ChildProcess process;

	private Nginx(Path program, Path folder, String path, byte[] document) {
		this.folder = folder;
		try {
			write(path, document);
			Path configuration = folder.resolve("nginx.conf");
			Files.writeString(configuration, configuration());
			this.process = ChildProcess.start(
					List.of(program.toString(), "-p", folder.toString(), "-c", configuration.toString()),
					folder.resolve("nginx.log"), proxy().resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts it with one document at a path. Throws
	 * {@link dev.studyhall.benchmarks.Skipped} if the machine has no nginx.
	 */
	public static Nginx serving(Path folder, String path, byte[] document) {
		return new Nginx(require(), folder.toAbsolutePath(), path, document);
	}

	/** The program. Throws {@link dev.studyhall.benchmarks.Skipped} if there is none. */
	public static Path require() {
		return Programs.require("nginx", "nginx-light");
	}

	/** Where it serves the file. */
	public URI file() {
		return URI.create("http://127.0.0.1:" + this.filePort);
	}

	/** Where it passes on to itself. */
	public URI proxy() {
		return URI.create("http://127.0.0.1:" + this.proxyPort);
	}

	@Override
	public void close() {
		this.process.close();
	}

	private void write(String path, byte[] document) throws IOException {
		Path file = this.folder.resolve("files" + path);
		Files.createDirectories(file.getParent());
		Files.write(file, document);
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(document);
		}
		Files.write(file.resolveSibling(file.getFileName() + ".gz"), compressed.toByteArray());
	}

	private String configuration() {
		return """
				%s
				worker_processes auto;
				daemon off;
				pid nginx.pid;
				error_log nginx-error.log;
				events { worker_connections 1024; }
				http {
					access_log off;
					sendfile on;
					tcp_nopush on;
					keepalive_requests 100000000;
					default_type application/json;
					gzip_static on;
					client_body_temp_path temporary;
					proxy_temp_path temporary;
					fastcgi_temp_path temporary;
					uwsgi_temp_path temporary;
					scgi_temp_path temporary;
					upstream itself { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
					server {
						listen 127.0.0.1:%d;
						root files;
						add_header Cache-Control "no-cache, public";
						add_header Vary "Accept-Encoding, Authorization";
					}
					server {
						listen 127.0.0.1:%d;
						location / {
							proxy_pass http://itself;
							proxy_http_version 1.1;
							proxy_set_header Connection "";
							proxy_buffer_size 16k;
							proxy_buffers 16 16k;
						}
					}
				}
				""".formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", this.filePort,
				this.filePort, this.proxyPort);
	}

}

package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.formats.content.ContentLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ZipArchiveTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void bundlesAreReadAndWhatIsBesideThemIsPassedOver() throws IOException {
		List<Upload.Entry> entries = entries(zip(Map.of("a/", "", "a/one.md", "# One", ".hidden.md", "x",
				"__MACOSX/one.md", "x", "TWO.MARKDOWN", "# Two")));

		assertThat(entries).extracting(Upload.Entry::label).containsExactlyInAnyOrder("a/one.md", "TWO.MARKDOWN");
		assertThat(entries).allMatch(Upload.ContentFile.class::isInstance);
	}

	@Test
	void questionsOfACanvasPackageAreReadAndItsSettingsPassedOver() throws IOException {
		List<Upload.Entry> entries = entries(zip(Map.of("imsmanifest.xml", "<manifest/>", "q/q.xml",
				"<?xml version='1.0'?><questestinterop/>", "q/assessment_meta.xml",
				"<quiz identifier=\"q\" xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"/>")));

		assertThat(entries).filteredOn(Upload.ContentFile.class::isInstance)
			.extracting(Upload.Entry::label)
			.containsExactly("q/q.xml");
		assertThat(entries).filteredOn(Upload.SilentFile.class::isInstance).hasSize(2);
	}

	@Test
	void namesThatLeadElsewhereAreReportedAndWrittenNowhere() throws IOException {
		List<Upload.Entry> entries = entries(zip(Map.of("../evil.md", "x", "/etc/evil.md", "x", "a/../../evil.md", "x",
				"..\\evil.md", "x", "a".repeat(400) + ".md", "x")));

		assertThat(entries).hasSize(5).allMatch(Upload.OddFile.class::isInstance);
		assertThat(Files.list(this.folder)).isEmpty();
	}

	@Test
	void otherFilesAndArchivesInArchivesAreReported() throws IOException {
		List<Upload.Entry> entries = entries(zip(Map.of("notes.txt", "x", "inner.zip", "PK", "image.png", "x")));

		assertThat(entries).hasSize(3)
			.allSatisfy((entry) -> assertThat(((Upload.OddFile) entry).reason()).contains("no known format"));
	}

	@Test
	void whatIsPackedBeyondReasonIsNotUnpacked() throws IOException {
		Upload.Entry bomb = entries(zip(Map.of("bomb.md", "a".repeat(ContentLimits.FILE_BYTES)))).getFirst();
		Upload.Entry large = entries(zip(Map.of("large.md", "a".repeat(ContentLimits.FILE_BYTES + 1)))).getFirst();

		assertThat(((Upload.OddFile) bomb).reason()).contains("beyond reason");
		assertThat(((Upload.OddFile) large).reason()).contains("at most");
	}

	@Test
	void anArchiveThatUnpacksToTooMuchIsRefusedWhole() throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		String text = "a".repeat(ContentLimits.FILE_BYTES);
		for (int file = 0; file < 65; file++) {
			files.put(file + ".md", text);
		}

		assertRefused(zip(files), "unpacks to");
	}

	@Test
	void anArchiveOfTooManyEntriesIsRefusedBeforeItsDirectoryIsRead() throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		for (int file = 0; file < 2001; file++) {
			files.put(file + ".md", "");
		}

		assertRefused(zip(files), "too many entries");
	}

	@Test
	void aSizeThatIsALieIsSeen() throws IOException {
		byte[] bytes = zip(Map.of("one.md", "# One, a little longer"));
		int directory = indexOf(bytes, new byte[] { 'P', 'K', 1, 2 });
		bytes[directory + 24] = 5;

		assertThat(entries(bytes).getFirst()).isInstanceOf(Upload.OddFile.class);
	}

	@Test
	void whatIsNoArchiveOrADamagedOneIsRefused() throws IOException {
		byte[] damaged = zip(Map.of("one.md", "# One"));
		int directory = indexOf(damaged, new byte[] { 'P', 'K', 1, 2 });
		damaged[directory] = 'X';

		assertRefused(new byte[0], "no zip archive");
		assertRefused("# Not an archive".getBytes(StandardCharsets.UTF_8), "no zip archive");
		assertRefused(damaged, "damaged");
	}

	@Test
	void randomDamageNeverDoesMoreThanRefuse() throws IOException {
		byte[] sound = zip(Map.of("one.md", "# One\n### Q\nA\n", "two.md", "# Two\n### Q\nA\n"));
		Random random = new Random(20260524);
		for (int round = 0; round < 500; round++) {
			byte[] bytes = sound.clone();
			for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			}
			try {
				assertThat(entries(bytes)).hasSizeLessThanOrEqualTo(2);
			}
			catch (ArchiveRefused ex) {
				assertThat(ex.reason()).isNotEmpty();
			}
		}
	}

	private List<Upload.Entry> entries(byte[] zip) throws IOException {
		Path file = Files.createTempFile("archive", ".zip");
		Files.write(file, zip);
		List<Upload.Entry> entries = new ArrayList<>();
		try (ZipArchive archive = ZipArchive.open(file, null)) {
			for (int index = 0; index < archive.count(); index++) {
				entries.add(archive.read(index));
			}
		}
		finally {
			Files.deleteIfExists(file);
		}
		return entries;
	}

	private void assertRefused(byte[] zip, String reason) {
		assertThatExceptionOfType(ArchiveRefused.class).isThrownBy(() -> entries(zip)).withMessageContaining(reason);
	}

	private static int indexOf(byte[] bytes, byte[] wanted) {
		for (int at = 0; at <= bytes.length - wanted.length; at++) {
			if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
				return at;
			}
		}
		throw new AssertionError("Not found");
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}

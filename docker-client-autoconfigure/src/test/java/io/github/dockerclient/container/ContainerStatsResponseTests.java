package io.github.dockerclient.container;

import java.time.Duration;

import io.github.dockerclient.transport.JsonAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link ContainerStatsResponse} computes the same values as
 * {@code docker stats}.
 */
class ContainerStatsResponseTests {

	private static final String TIMES = "\"preread\":\"2026-11-23T10:00:00Z\",\"read\":\"2026-11-23T10:00:01Z\"";

	private static ContainerStatsResponse read(String json) {
		return JsonAccess.mapper().readValue(json, ContainerStatsResponse.class);
	}

	private static String cpu(String name, String usage, @Nullable Long system, String more) {
		return "\"%s\":{\"cpu_usage\":{\"total_usage\":%s%s},\"system_cpu_usage\":%s}".formatted(name, usage, more,
				system);
	}

	@Test
	void usesOfCpuAreComparedWithTheHosts() {
		ContainerStatsResponse stats = read("{" + TIMES + ",\"num_procs\":0,"
				+ "\"precpu_stats\":{\"cpu_usage\":{\"total_usage\":1000},\"system_cpu_usage\":10000,\"online_cpus\":4},"
				+ "\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":1600},\"system_cpu_usage\":14000,\"online_cpus\":4}}");
		assertThat(stats.cpuPercent()).isEqualTo(60.0);
	}

	@Test
	void timeOfCpuIsCountedAsTheSystemDoes() {
		assertThat(read("{" + cpu("cpu_stats", "1600", 14000L, "") + "}").cpuTime()).isEqualTo(Duration.ofNanos(1600));
		assertThat(read("{\"num_procs\":2," + cpu("cpu_stats", "1600", null, "") + "}").cpuTime())
			.isEqualTo(Duration.ofNanos(160000));
		assertThat(read("{" + cpu("cpu_stats", "0", null, "") + "}").cpuTime()).isNull();
		assertThat(read("{}").cpuTime()).isNull();
	}

	@Test
	void cpusAreCountedByTheirTimesIfNeedBe() {
		ContainerStatsResponse stats = read("{" + TIMES + "," + cpu("precpu_stats", "1000", 10000L, "") + ","
				+ cpu("cpu_stats", "1600", 14000L, ",\"percpu_usage\":[800,800]") + "}");
		assertThat(stats.cpuPercent()).isEqualTo(30.0);
	}

	@ParameterizedTest
	@CsvSource({ "1000, 1000, 10000, 14000", "2000, 1000, 10000, 14000", "1000, 2000, 10000, 10000" })
	void noUseOfCpuIsZero(long before, long now, long systemBefore, long systemNow) {
		ContainerStatsResponse stats = read("{" + TIMES + "," + cpu("precpu_stats", "" + before, systemBefore, "") + ","
				+ cpu("cpu_stats", "" + now, systemNow, ",\"percpu_usage\":[1]") + "}");
		assertThat(stats.cpuPercent()).isZero();
	}

	@Test
	void useOfCpuIsUnknownWithoutASampleBefore() {
		ContainerStatsResponse first = read("{\"preread\":\"0001-01-01T00:00:00Z\",\"read\":\"2026-11-23T10:00:01Z\","
				+ cpu("precpu_stats", "0", null, "") + ","
				+ cpu("cpu_stats", "1600", 14000L, ",\"percpu_usage\":[800,800]") + "}");
		assertThat(first.cpuPercent()).isNull();
		assertThat(read("{}").cpuPercent()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "'', 2", "'\"os_type\":\"windows\",', 2" })
	void windowsReportsNoTimeOfTheHost(String osType, int processors) {
		ContainerStatsResponse stats = read("{" + TIMES + "," + osType + "\"num_procs\":" + processors
				+ ",\"precpu_stats\":{\"cpu_usage\":{\"total_usage\":1000000}},"
				+ "\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":6000000}}}");
		assertThat(stats.cpuPercent()).isEqualTo(25.0);
	}

	@ParameterizedTest
	@CsvSource({ "'\"total_inactive_file\":300,\"inactive_file\":1', 700, 35", "'\"inactive_file\":400', 600, 30",
			"'\"inactive_file\":1000', 1000, 50", "'', 1000, 50" })
	void pageCacheThatCanBeGivenBackIsNoMemoryInUse(String figures, long used, double percent) {
		ContainerStatsResponse stats = read(
				"{\"memory_stats\":{\"usage\":1000,\"limit\":2000,\"stats\":{" + figures + "}}}");
		assertThat(stats.memoryUsed()).isEqualTo(used);
		assertThat(stats.memoryPercent()).isEqualTo(percent);
	}

	@Test
	void windowsReportsItsWorkingSetAndNoLimit() {
		ContainerStatsResponse stats = read(
				"{\"num_procs\":2,\"memory_stats\":{\"commitbytes\":9,\"commitpeakbytes\":10,\"privateworkingset\":700}}");
		assertThat(stats.memoryUsed()).isEqualTo(700);
		assertThat(stats.memoryPercent()).isNull();
	}

	@Test
	void aContainerThatDoesNotRunUsesNoMemory() {
		ContainerStatsResponse stats = read("{\"memory_stats\":{}}");
		assertThat(stats.memoryUsed()).isNull();
		assertThat(stats.memoryPercent()).isNull();
	}

	@Test
	void networksAreAddedUp() {
		ContainerStatsResponse stats = read("{\"networks\":{\"eth0\":{\"rx_bytes\":1,\"tx_bytes\":10},"
				+ "\"eth1\":{\"rx_bytes\":2,\"tx_bytes\":20}}}");
		assertThat(stats.networkReceived()).isEqualTo(3);
		assertThat(stats.networkSent()).isEqualTo(30);
		assertThat(read("{}").networkReceived()).isZero();
	}

	@Test
	void disksAreAddedUpWhateverTheCase() {
		ContainerStatsResponse stats = read("{\"blkio_stats\":{\"io_service_bytes_recursive\":["
				+ "{\"major\":8,\"minor\":0,\"op\":\"Read\",\"value\":1},{\"major\":8,\"minor\":0,\"op\":\"Write\",\"value\":10},"
				+ "{\"major\":8,\"minor\":0,\"op\":\"Total\",\"value\":11},{\"major\":8,\"minor\":16,\"op\":\"read\",\"value\":2},"
				+ "{\"major\":8,\"minor\":16,\"op\":\"write\",\"value\":20}]}}");
		assertThat(stats.blockRead()).isEqualTo(3);
		assertThat(stats.blockWritten()).isEqualTo(30);
		assertThat(read("{}").blockWritten()).isZero();
	}

	@Test
	void windowsReportsItsDisksOtherwise() {
		ContainerStatsResponse stats = read(
				"{\"os_type\":\"windows\",\"storage_stats\":{\"read_size_bytes\":5,\"write_size_bytes\":6}}");
		assertThat(stats.blockRead()).isEqualTo(5);
		assertThat(stats.blockWritten()).isEqualTo(6);
	}

	@Test
	void countersOfAllBitsAreRead() {
		ContainerStatsResponse stats = read("{\"pids_stats\":{\"current\":3,\"limit\":18446744073709551615},"
				+ "\"memory_stats\":{\"usage\":1000,\"limit\":18446744073709551615,"
				+ "\"stats\":{\"hierarchical_memsw_limit\":18446744073709551615}}}");
		assertThat(stats.pidsStats()).isEqualTo(new ContainerPidsStats(3L, -1L));
		assertThat(stats.memoryPercent()).isBetween(0.0, 0.001);
	}

}

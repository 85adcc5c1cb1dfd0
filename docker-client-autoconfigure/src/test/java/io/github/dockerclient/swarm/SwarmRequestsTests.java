package io.github.dockerclient.swarm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on swarms, option by option.
 */
class SwarmRequestsTests {

	private static final RequestContract<ReactiveSwarmOperations> OPERATIONS = new RequestContract<>(
			ReactiveDockerOperations::swarm);

	private static final String SWARM = "{\"ID\":\"a\",\"Version\":{\"Index\":%s},\"Spec\":{\"Name\":\"default\","
			+ "\"Raft\":{\"KeepOldSnapshots\":3}},\"JoinTokens\":{\"Worker\":\"w\",\"Manager\":\"m\"}}";

	private static final ObjectVersion VERSION = new ObjectVersion(7L);

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(OPERATIONS.expect("POST /swarm/init", "\"node\"", (swarm) -> swarm.init()),
				OPERATIONS.expect("POST /swarm/join", "",
						(swarm) -> swarm.join((options) -> options.remoteAddrs("manager").joinToken("token"))),
				OPERATIONS.expect("POST /swarm/leave", "", (swarm) -> swarm.leave()),
				OPERATIONS.expect("POST /swarm/leave?force=true", "",
						(swarm) -> swarm.leave((options) -> options.force(true))),
				OPERATIONS.expect("GET /swarm", "{}", (swarm) -> swarm.inspect()),
				OPERATIONS.expect("POST /swarm/update?version=7", "", (swarm) -> swarm.update(VERSION, spec())),
				OPERATIONS.expect("POST /swarm/update?version=7&rotateWorkerToken=true", "",
						(swarm) -> swarm.update(VERSION, spec(), (options) -> options.rotateWorkerToken(true))),
				OPERATIONS.expect("POST /swarm/update?version=7&rotateManagerToken=true", "",
						(swarm) -> swarm.update(VERSION, spec(), (options) -> options.rotateManagerToken(true))),
				OPERATIONS.expect("POST /swarm/update?version=18446744073709551615&rotateManagerUnlockKey=true", "",
						(swarm) -> swarm.update(new ObjectVersion(-1L), spec(),
								(options) -> options.rotateManagerUnlockKey(true))),
				OPERATIONS.expect("GET /swarm/unlockkey", "{\"UnlockKey\":\"\"}", (swarm) -> swarm.unlockKey()),
				OPERATIONS.expect("POST /swarm/unlock", "", (swarm) -> swarm.unlock("SWMKEY-1-x")));
	}

	private static SwarmSpec spec() {
		return SwarmSpec.builder().build();
	}

	@Test
	void initAndJoinSendTheirDefaults() {
		assertThat(this.client.send(ScriptedServer.json("\"node\""), (docker) -> docker.swarm().init()).text())
			.isEqualTo("{\"ListenAddr\":\"0.0.0.0:2377\"}");
		assertThat(this.client
			.send(ScriptedServer.json(""),
					(docker) -> docker.swarm()
						.join((options) -> options.remoteAddrs("10.0.0.1", "10.0.0.2:2377")
							.joinToken("SWMTKN-1-x")
							.advertiseAddr("eth0")
							.dataPathAddr("eth1")))
			.text())
			.isEqualTo(("{'ListenAddr':'0.0.0.0:2377','AdvertiseAddr':'eth0','DataPathAddr':'eth1',"
					+ "'RemoteAddrs':['10.0.0.1','10.0.0.2:2377'],'JoinToken':'SWMTKN-1-x'}")
				.replace('\'', '"'));
	}

	@Test
	void initAndJoinSetTheAvailability() {
		assertThat(this.client
			.send(ScriptedServer.json("\"node\""),
					(docker) -> docker.swarm()
						.init((options) -> options.availability(NodeSpec.Availability.DRAIN).autoLockManagers(true)))
			.text())
			.isEqualTo(("{'ListenAddr':'0.0.0.0:2377','Spec':{'EncryptionConfig':{'AutoLockManagers':true}},"
					+ "'AutoLockManagers':true,'Availability':'drain'}")
				.replace('\'', '"'));
		assertThat(this.client
			.send(ScriptedServer.json(""), (docker) -> docker.swarm()
				.join((options) -> options.remoteAddrs("m").joinToken("t").availability(NodeSpec.Availability.PAUSE)))
			.text()).contains("\"Availability\":\"pause\"");
	}

	@Test
	void updatesSendBackWhatIsNotKnown() {
		this.client.server()
			.then(ScriptedServer.json(SWARM.formatted(5).replace("\"Raft\"", "\"Future\":{\"a\":null},\"Raft\"")));
		this.client.server().then(ScriptedServer.json(""));
		this.client.items((docker) -> docker.swarm()
			.update((spec) -> SwarmSpecBuilder.builder(spec).labels(Map.of("a", "b")).build(),
					new SwarmUpdateOptions()));
		this.client.server().take();
		assertThat(this.client.server().take().text())
			.isEqualTo(("{'Name':'default','Future':{'a':null},'Raft':{'KeepOldSnapshots':3},'Labels':{'a':'b'}}")
				.replace('\'', '"'));
	}

	@Test
	void initSendsEveryField() {
		SwarmSpec spec = SwarmSpec.builder()
			.name("default")
			.labels(Map.of("a", "b"))
			.orchestration(new SwarmSpec.Orchestration(-1L))
			.raft(SwarmSpec.Raft.builder()
				.snapshotInterval(5000L)
				.keepOldSnapshots(2L)
				.logEntriesForSlowFollowers(100L)
				.electionTick(10L)
				.heartbeatTick(1L)
				.build())
			.dispatcher(new SwarmSpec.Dispatcher(Duration.ofSeconds(3)))
			.caConfig(SwarmSpec.CAConfig.builder()
				.nodeCertExpiry(Duration.ofHours(1))
				.externalCas(List.of(SwarmSpec.ExternalCA.builder()
					.protocol("cfssl")
					.url("https://ca")
					.options(Map.of("o", "p"))
					.caCert("PEM")
					.build()))
				.signingCaCert("CERT")
				.signingCaKey("KEY")
				.forceRotate(1L)
				.build())
			.encryptionConfig(new SwarmSpec.EncryptionConfig(true))
			.taskDefaults(new SwarmSpec.TaskDefaults(new Driver("local", Map.of("max-size", "1m"))))
			.build();
		assertThat(this.client
			.send(ScriptedServer.json("\"node\""),
					(docker) -> docker.swarm()
						.init((options) -> options.listenAddr("eth0")
							.advertiseAddr("10.0.0.1")
							.dataPathAddr("10.1.0.1")
							.dataPathPort(4790)
							.defaultAddrPool("10.20.0.0/16", "10.30.0.0/16")
							.forceNewCluster(true)
							.subnetSize(26)
							.spec(spec)))
			.text())
			.isEqualTo(("{'ListenAddr':'eth0','AdvertiseAddr':'10.0.0.1','DataPathAddr':'10.1.0.1',"
					+ "'DataPathPort':4790,'DefaultAddrPool':['10.20.0.0/16','10.30.0.0/16'],"
					+ "'ForceNewCluster':true,'SubnetSize':26,'Spec':{'Name':'default','Labels':{'a':'b'},"
					+ "'Orchestration':{'TaskHistoryRetentionLimit':-1},"
					+ "'Raft':{'SnapshotInterval':5000,'KeepOldSnapshots':2,'LogEntriesForSlowFollowers':100,"
					+ "'ElectionTick':10,'HeartbeatTick':1},'Dispatcher':{'HeartbeatPeriod':3000000000},"
					+ "'CAConfig':{'NodeCertExpiry':3600000000000,'ExternalCAs':[{'Protocol':'cfssl',"
					+ "'URL':'https://ca','Options':{'o':'p'},'CACert':'PEM'}],'SigningCACert':'CERT',"
					+ "'SigningCAKey':'KEY','ForceRotate':1},'EncryptionConfig':{'AutoLockManagers':true},"
					+ "'TaskDefaults':{'LogDriver':{'Name':'local','Options':{'max-size':'1m'}}}}}")
				.replace('\'', '"'));
	}

	@Test
	void aChangeTouchesNothingElseAndIsMadeAnewIfItIsStale() {
		this.client.server().then(ScriptedServer.json(SWARM.formatted(7)));
		this.client.server().then(ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		this.client.server().then(ScriptedServer.json(SWARM.formatted(8)));
		this.client.server().then(ScriptedServer.json(""));
		blocking().update(
				(spec) -> SwarmSpecBuilder.builder(spec).encryptionConfig(new SwarmSpec.EncryptionConfig(true)).build(),
				(options) -> options.rotateWorkerToken(true));
		this.client.server().take();
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("POST /swarm/update?version=7&rotateWorkerToken=true");
		this.client.server().take();
		EngineRequest second = this.client.server().take();
		assertThat(ScriptedClient.line(second)).isEqualTo("POST /swarm/update?version=8&rotateWorkerToken=true");
		assertThat(second.text()).isEqualTo(
				("{'Name':'default','Raft':{'KeepOldSnapshots':3}," + "'EncryptionConfig':{'AutoLockManagers':true}}")
					.replace('\'', '"'));
	}

	@Test
	void whoIsAlwaysTooLateGivesUp() {
		for (int i = 0; i < 10; i++) {
			this.client.server().then(ScriptedServer.json(SWARM.formatted(i)));
			this.client.server().then(ScriptedServer.error(500, "update out of sequence"));
		}
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.swarm().update((spec) -> spec)))
			.withMessageContaining("POST /swarm/update");
		assertThat(this.client.server().requests()).hasSize(20);
	}

	@Test
	void theBlockingTwinSendsTheSame() {
		this.client.server().then(ScriptedServer.json("\"node\""));
		this.client.server().then(ScriptedServer.json(SWARM.formatted(7)));
		this.client.server().then(ScriptedServer.json("{\"UnlockKey\":\"key\"}"));
		this.client.server().then(ScriptedServer.json(""));
		this.client.server().then(ScriptedServer.json(""));
		this.client.server().then(ScriptedServer.json(""));
		assertThat(blocking().init()).isEqualTo("node");
		assertThat(blocking().inspect().joinTokens().worker()).isEqualTo("w");
		assertThat(blocking().unlockKey().unlockKey()).isEqualTo("key");
		blocking().unlock("key");
		blocking().leave((options) -> options.force(false));
		blocking().join((options) -> options.remoteAddrs("manager").joinToken("token"));
		assertThat(Stream.generate(() -> ScriptedClient.line(this.client.server().take())).limit(6)).containsExactly(
				"POST /swarm/init", "GET /swarm", "GET /swarm/unlockkey", "POST /swarm/unlock",
				"POST /swarm/leave?force=false", "POST /swarm/join");
	}

	@Test
	void theKeyIsTheBody() {
		assertThat(this.client.send(ScriptedServer.json(""), (docker) -> docker.swarm().unlock("SWMKEY-1-x")).text())
			.isEqualTo("{\"UnlockKey\":\"SWMKEY-1-x\"}");
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void whatEnginesRefuseHasItsException(int status, String message, Class<? extends EngineException> type) {
		this.client.server().then(ScriptedServer.error(status, message));
		assertThatExceptionOfType(type)
			.isThrownBy(() -> this.client.items((docker) -> docker.swarm().update(VERSION, spec())))
			.withMessageContaining("POST /swarm/update")
			.withMessageContaining(message);
		this.client.server().take();
	}

	static Stream<Arguments> whatEnginesRefuseHasItsException() {
		return Stream.of(Arguments.of(400, "invalid key", BadRequestException.class),
				Arguments.of(409, "swarm is not locked", ConflictException.class),
				Arguments.of(500, "update out of sequence", StaleVersionException.class),
				Arguments.of(503, "This node is not a swarm manager", ServiceUnavailableException.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(
				OPERATIONS.refuse("'remoteAddrs' must name a manager of the swarm",
						(swarm) -> swarm.join((options) -> options.joinToken("token"))),
				OPERATIONS.refuse("'joinToken' must not be empty",
						(swarm) -> swarm.join((options) -> options.remoteAddrs("manager"))),
				OPERATIONS.refuse("'unlockKey' must not be empty", (swarm) -> swarm.unlock(" ")), OPERATIONS
					.refuse("'version' must have an index", (swarm) -> swarm.update(new ObjectVersion(null), spec())));
	}

	@Test
	void unknownStatesSurvive() {
		this.client.server()
			.then(ScriptedServer.json("{\"Swarm\":{\"LocalNodeState\":\"hibernating\",\"NodeID\":\"a\"}}"));
		this.client.server().then(ScriptedServer.json("[{\"ID\":\"a\",\"Spec\":{\"Role\":\"witness\"}}]"));
		DockerOperations docker = DockerOperations.using(this.client.docker());
		assertThat(docker.system().info().swarm()).extracting(SwarmInfo::localNodeState)
			.isEqualTo(new LocalNodeState("hibernating"));
		assertThat(docker.nodes().list()).singleElement()
			.satisfies((node) -> assertThat(node.spec().role()).hasToString("witness"));
		this.client.server().take();
		this.client.server().take();
	}

	private SwarmOperations blocking() {
		return DockerOperations.using(this.client.docker()).swarm();
	}

}

package org.amparo.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A real cluster on one machine, to try and to measure with: a master and some workers, each a process of its own, with
 * one core each, reached on 127.0.0.1 only. Needs Spark on its class path; all its processes end with it.
 */
public final class OneMachine implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final String memory;
    private final List<Process> processes = new ArrayList<>();
    private final Thread lastWords = new Thread(this::end);
    private final String master;

    /**
     * Starts it.
     *
     * @param folder for its logs and its working files; it is there
     * @param workers how many
     * @param memory of each worker's executor, such as {@code 1g}
     * @throws IllegalStateException if the master does not start
     */
    public OneMachine(Path folder, int workers, String memory) throws IOException {
        this.folder = folder;
        this.memory = memory;
        Runtime.getRuntime().addShutdownHook(lastWords);
        boolean started = false;
        try {
            // Executors look for Spark in this folder first, then where they are told.
            Files.createDirectories(folder.resolve("home").resolve("jars"));
            Path log = folder.resolve("master.log");
            start(
                    log,
                    "256m",
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--webui-port",
                    "0");
            master = address(log);
            for (int worker = 1; worker <= workers; worker++) {
                start(
                        folder.resolve("worker-" + worker + ".log"),
                        "256m",
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        memory,
                        "--work-dir",
                        folder.resolve("work-" + worker).toString(),
                        master);
            }
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** What links on a cluster of two workers, as {@code spark-submit} would: JAR, memory, driver's memory, then its own words. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("amparo-spark");
        int code;
        try (OneMachine cluster = new OneMachine(folder, 2, arguments[1])) {
            Process driver = cluster.submit(
                    Path.of(arguments[0]),
                    arguments[2],
                    List.of(arguments).subList(3, arguments.length),
                    ProcessBuilder.Redirect.INHERIT);
            code = driver.waitFor();
        }
        clear(folder, code == 0);
        if (code != 0) {
            System.err.println("the logs are in " + folder);
        }
        System.exit(code);
    }

    /** Working files hold records: they never stay. Logs do where they may be wanted. */
    private static void clear(Path folder, boolean logsToo) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean log = folder.equals(each.getParent()) && each.toString().endsWith(".log");
                if (logsToo || !log && !each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Submits a jar; its standard output goes where it is told, the rest to {@code driver.log}. */
    public Process submit(Path jar, String driverMemory, List<String> arguments, ProcessBuilder.Redirect out)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--master",
                master,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=" + memory,
                "--conf",
                "spark.local.dir=" + folder.resolve("local"),
                "--class",
                LinkOnSpark.class.getName(),
                jar.toString()));
        words.addAll(arguments);
        ProcessBuilder driver = builder(driverMemory, "org.apache.spark.deploy.SparkSubmit", words);
        driver.redirectOutput(out);
        driver.redirectError(folder.resolve("driver.log").toFile());
        return started(driver);
    }

    /** Every process of the cluster that still lives. */
    public Stream<ProcessHandle> living() {
        return processes.stream()
                .map(Process::toHandle)
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .filter(ProcessHandle::isAlive);
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(lastWords);
    }

    private void end() {
        List<ProcessHandle> all = living().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join());
    }

    /** Spark and what else of ours comes in jars: what is submitted is not there. */
    private static String spark() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void start(Path log, String heap, String main, String... words) throws IOException {
        ProcessBuilder builder = builder(heap, main, List.of(words));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        started(builder);
    }

    private Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private ProcessBuilder builder(String heap, String main, List<String> words) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx" + heap));
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", spark(), main));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_DIST_CLASSPATH", spark());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_HOSTNAME", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        return builder;
    }

    private String address(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && processes.getFirst().isAlive()) {
            try {
                Matcher address = ADDRESS.matcher(Files.readString(log));
                if (address.find()) {
                    return address.group();
                }
                Thread.sleep(100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("the master did not start: see " + log);
    }
}

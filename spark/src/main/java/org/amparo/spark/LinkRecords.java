package org.amparo.spark;

import java.util.List;
import org.amparo.linkage.Commonness;
import org.amparo.linkage.Evidence;
import org.amparo.linkage.Guide;
import org.amparo.linkage.LinkSpec;
import org.amparo.linkage.Settings;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Links on a cluster as {@link org.amparo.linkage.Linker} does on one machine. */
final class LinkRecords {
    private final SparkSession spark;
    private final JavaSparkContext cluster;
    private final LinkSpec spec;
    private final Settings settings;
    private final int learnFrom;

    /** @param learnFrom how many records are learnt from at most, on the driver */
    LinkRecords(SparkSession spark, LinkSpec spec, Settings settings, int learnFrom) {
        this.spark = spark;
        this.cluster = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.spec = spec;
        this.settings = settings;
        this.learnFrom = learnFrom;
    }

    /**
     * What was found.
     *
     * @param compared how many pairs were compared
     */
    record Found(
            long records,
            long compared,
            JavaRDD<PutPersonsTogether.Persons> persons,
            JavaRDD<PutPersonsTogether.Member> members) {}

    Found in(List<String> files) {
        ReadRecords.Read read = new ReadRecords(spark, spec).from(files);
        Task task = read.task();
        JavaRDD<byte[]> packed = read.packed().persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Guide> learnt = cluster.broadcast(new LearnFromSome(task, learnFrom).by(settings, packed));
        Broadcast<Commonness> commonness = cluster.broadcast(new CountCommonness(task).of(packed));
        JavaRDD<byte[]> shared = new FindBlocks(task, learnt).of(packed);
        JavaRDD<ComparePairs.Compared> compared =
                new ComparePairs(task, learnt, commonness).of(packed, shared).persist(StorageLevel.MEMORY_AND_DISK());
        Evidence evidence = new Evidence();
        compared.map(ComparePairs.Compared::evidence).collect().forEach(counts -> evidence.addAll(Evidence.of(counts)));
        Broadcast<Guide> guide = cluster.broadcast(learnt.value().seeing(evidence, task.records(), task.boundary()));
        Broadcast<FindComponents.Components> components =
                cluster.broadcast(FindComponents.by(compared, guide.value().needed()));
        PutPersonsTogether together = new PutPersonsTogether(task, guide, commonness, components);
        JavaRDD<PutPersonsTogether.Persons> persons =
                together.of(packed, compared).persist(StorageLevel.MEMORY_AND_DISK());
        return new Found(task.records(), evidence.total(), persons, together.members(packed, persons));
    }
}

package org.amparo.matching.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.amparo.matching.between.Refusal.Refused;

/** Messages that arrive together. */
final class AtOnce {
    private AtOnce() {}

    /** What was answered to those that were not refused. */
    @SafeVarargs
    static <T> List<T> answered(Callable<T>... messages) throws InterruptedException, ExecutionException {
        return answered(Arrays.asList(messages));
    }

    static <T> List<T> answered(List<Callable<T>> messages) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(messages.size());
        var answers = new ArrayList<T>();
        try (var senders = Executors.newFixedThreadPool(messages.size())) {
            var sent = messages.stream()
                    .map(message -> senders.submit(() -> {
                        start.await();
                        return message.call();
                    }))
                    .toList();
            for (var one : sent) {
                try {
                    answers.add(one.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused)) {
                        throw e;
                    }
                }
            }
        }
        return answers;
    }
}

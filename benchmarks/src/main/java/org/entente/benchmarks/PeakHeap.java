/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most bytes that stayed on the heap after a collection, from here to the end. */
final class PeakHeap implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final NotificationListener listener = (notification, handback) -> {
        if (notification.getUserData() instanceof CompositeData data) {
            long live =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().values().stream()
                            .mapToLong(usage -> usage.getUsed())
                            .sum();
            most.accumulateAndGet(live, Math::max);
        }
    };

    PeakHeap() {
        System.gc();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector).addNotificationListener(listener, null, null));
    }

    double bytes() {
        return most.get();
    }

    @Override
    public void close() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

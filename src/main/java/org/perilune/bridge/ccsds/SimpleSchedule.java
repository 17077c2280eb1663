package org.perilune.bridge.ccsds;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule in Simple Schedule Format (902.1-B-1), with the standard's own names. */
public record SimpleSchedule(Header simpleScheduleHeader, List<ScheduledPackage> scheduledPackages) {

    public SimpleSchedule {
        requireNonNull(simpleScheduleHeader);
        scheduledPackages = List.copyOf(scheduledPackages);
    }

    /**
     * @param status TEST, PROVISIONAL, OPERATIONAL or OTHER
     * @param inclusionType which activities at the edges are in, such as OVERLAP_INCLUSION
     */
    public record Header(
            String originatingOrganization,
            Instant generationTime,
            String status,
            String inclusionType,
            String version,
            Instant startTime,
            Instant endTime) {}

    /**
     * @param user up to 16 characters
     * @param originatingRequestId the request it came from, where there was one
     */
    public record ScheduledPackage(
            String user,
            String comment,
            String scheduledPackageId,
            @Nullable String originatingRequestId,
            @Nullable ServicePackageXRef servicePackageXRef,
            List<ScheduledActivity> scheduledActivities) {

        public ScheduledPackage {
            scheduledActivities = List.copyOf(scheduledActivities);
        }
    }

    /** Points from the schedule back to the agreement. */
    public record ServicePackageXRef(String serviceAgreementRef, String servicePackageRef) {}

    /**
     * One use of one aperture.
     *
     * @param beginningOfActivity with set-up, where it is wider than the track; as {@code endOfActivity} with tear-down
     */
    public record ScheduledActivity(
            String scheduledActivityId,
            String activityStatus,
            String siteRef,
            String apertureRef,
            @Nullable String orbitNumber,
            Instant beginningOfTrack,
            Instant endOfTrack,
            @Nullable Instant beginningOfActivity,
            @Nullable Instant endOfActivity,
            List<ServiceInfo> serviceInfo) {

        public ScheduledActivity {
            serviceInfo = List.copyOf(serviceInfo);
        }
    }

    public record ServiceInfo(String serviceType, String frequencyBand, List<Parameter> parameters) {

        public ServiceInfo {
            parameters = List.copyOf(parameters);
        }
    }

    /** An extension of the service's description. */
    public record Parameter(String name, String value) {}
}

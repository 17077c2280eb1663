package org.perilune.bridge.ccsds;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.ccsds.SimpleSchedule.Header;
import org.perilune.bridge.ccsds.SimpleSchedule.Parameter;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledActivity;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.bridge.ccsds.SimpleSchedule.ServiceInfo;
import org.perilune.bridge.ccsds.SimpleSchedule.ServicePackageXRef;

/** Simple Schedule Format as XML, in the namespace and with the attributes of the standard's schema. */
public final class SimpleScheduleXml {

    public static final String NAMESPACE = "urn:ccsds:schema:cssm:1.0.0";

    private static final String EXTENSION = "extendedParameter";

    private final XMLStreamWriter xml;
    private int depth;

    private SimpleScheduleXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String write(SimpleSchedule schedule) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new SimpleScheduleXml(xml).schedule(schedule);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidDocument naming every field that is wrong */
    public static SimpleSchedule read(String document) {
        var fields = new Fields();
        var root = XmlNode.root(document);
        if (!root.name().equals("simpleSchedule")) {
            fields.wrong(root.name(), "is no simpleSchedule");
            fields.orRefuse();
        }
        var header = header(fields, fields.child(root, "simpleScheduleHeader"));
        var packages = root.children("scheduledPackage").stream()
                .map(node -> scheduledPackage(fields, node))
                .toList();
        fields.orRefuse();
        return new SimpleSchedule(header, packages);
    }

    private static Header header(Fields fields, XmlNode node) {
        return new Header(
                fields.text(node, "originatingOrganization"),
                fields.time(node, "generationTime"),
                fields.code(node, "status", CodeList.SCHEDULE_STATUS),
                fields.code(node, "inclusionType", CodeList.INCLUSION_TYPE),
                fields.text(node, "version"),
                fields.time(node, "startTime"),
                fields.time(node, "endTime"));
    }

    private static ScheduledPackage scheduledPackage(Fields fields, XmlNode node) {
        return new ScheduledPackage(
                fields.text(node, "user"),
                node.text("comment").orElse(""),
                fields.text(node, "scheduledPackageId"),
                fields.optional(node, "originatingRequestId"),
                node.child("servicePackageXRef")
                        .map(reference -> new ServicePackageXRef(
                                fields.text(reference, "serviceAgreementRef"),
                                fields.text(reference, "servicePackageRef")))
                        .orElse(null),
                node.children("scheduledActivity").stream()
                        .map(activity -> activity(fields, activity))
                        .toList());
    }

    private static ScheduledActivity activity(Fields fields, XmlNode node) {
        return new ScheduledActivity(
                fields.text(node, "scheduledActivityId"),
                fields.code(node, "activityStatus", CodeList.ACTIVITY_STATUS),
                fields.text(node, "siteRef"),
                fields.text(node, "apertureRef"),
                fields.optional(node, "orbitNumber"),
                fields.time(node, "beginningOfTrack"),
                fields.time(node, "endOfTrack"),
                fields.optionalTime(node, "beginningOfActivity"),
                fields.optionalTime(node, "endOfActivity"),
                node.children("serviceInfo").stream()
                        .map(service -> service(fields, service))
                        .toList());
    }

    private static ServiceInfo service(Fields fields, XmlNode node) {
        return new ServiceInfo(
                fields.code(node, "serviceType", CodeList.SERVICE_TYPE),
                fields.code(node, "frequencyBand", CodeList.FREQUENCY_BAND),
                node.children(EXTENSION).stream()
                        .map(parameter -> new Parameter(
                                fields.text(parameter, "name"),
                                parameter.text("value").orElse("")))
                        .toList());
    }

    private void schedule(SimpleSchedule schedule) throws XMLStreamException {
        start("simpleSchedule", "");
        xml.writeDefaultNamespace(NAMESPACE);
        var header = schedule.simpleScheduleHeader();
        empty("simpleScheduleHeader");
        attribute("originatingOrganization", header.originatingOrganization());
        attribute("generationTime", header.generationTime());
        attribute("status", header.status());
        attribute("inclusionType", header.inclusionType());
        attribute("version", header.version());
        attribute("startTime", header.startTime());
        attribute("endTime", header.endTime());
        for (var one : schedule.scheduledPackages()) {
            scheduledPackage(one);
        }
        end();
    }

    private void scheduledPackage(ScheduledPackage one) throws XMLStreamException {
        start("scheduledPackage", "\n");
        attribute("user", one.user());
        attribute("comment", one.comment());
        attribute("scheduledPackageId", one.scheduledPackageId());
        attribute("originatingRequestId", one.originatingRequestId());
        if (one.servicePackageXRef() != null) {
            empty("servicePackageXRef");
            attribute("serviceAgreementRef", one.servicePackageXRef().serviceAgreementRef());
            attribute("servicePackageRef", one.servicePackageXRef().servicePackageRef());
        }
        for (var activity : one.scheduledActivities()) {
            activity(activity);
        }
        end();
    }

    private void activity(ScheduledActivity activity) throws XMLStreamException {
        start("scheduledActivity", "\n");
        attribute("scheduledActivityId", activity.scheduledActivityId());
        attribute("activityStatus", activity.activityStatus());
        attribute("siteRef", activity.siteRef());
        attribute("apertureRef", activity.apertureRef());
        attribute("orbitNumber", activity.orbitNumber());
        attribute("beginningOfTrack", activity.beginningOfTrack());
        attribute("endOfTrack", activity.endOfTrack());
        attribute("beginningOfActivity", activity.beginningOfActivity());
        attribute("endOfActivity", activity.endOfActivity());
        for (var service : activity.serviceInfo()) {
            service(service.serviceType(), service.frequencyBand(), service.parameters());
        }
        end();
    }

    private void service(String type, String band, List<Parameter> parameters) throws XMLStreamException {
        start("serviceInfo", "\n");
        attribute("serviceType", type);
        attribute("frequencyBand", band);
        for (var parameter : parameters) {
            empty(EXTENSION);
            attribute("name", parameter.name());
            attribute("value", parameter.value());
        }
        end();
    }

    private void start(String name, String before) throws XMLStreamException {
        xml.writeCharacters(before.isEmpty() ? "\n" : before + "  ".repeat(depth));
        xml.writeStartElement(name);
        depth++;
    }

    private void empty(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEmptyElement(name);
    }

    private void end() throws XMLStreamException {
        depth--;
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private void attribute(String name, @Nullable Instant value) throws XMLStreamException {
        attribute(name, value == null ? null : TimeCodeB.text(value));
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}

#!/bin/sh
# Generates the calendars in src/test/resources/calendar/corpus that ical4j writes, with org.ecm.web.ical.Ical4jCorpus.
set -e
cd "$(dirname "$0")/../../../.."
mvn -q -pl ecm-core,ecm-web test-compile dependency:build-classpath -Dmdep.outputFile=target/corpus.classpath
java -cp "ecm-web/target/test-classes:ecm-web/target/classes:ecm-core/target/classes:$(cat ecm-web/target/corpus.classpath)" \
  org.ecm.web.ical.Ical4jCorpus ecm-web/src/test/resources/calendar/corpus

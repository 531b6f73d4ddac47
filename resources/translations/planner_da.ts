<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="da">
<context>
    <name>ActivityDialog</name>
    <message numerus="yes">
        <source>%n række(r): en for hver borger, uge og organisation.</source>
        <translation>
            <numerusform>%n række: en for hver borger, uge og organisation.</numerusform>
            <numerusform>%n rækker: en for hver borger, uge og organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCounts</name>
    <message numerus="yes">
        <source>%n deltager(e)</source>
        <translation>
            <numerusform>%n deltager</numerusform>
            <numerusform>%n deltagere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n borger</numerusform>
            <numerusform>%n borgere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BusyWords</name>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n borger</numerusform>
            <numerusform>%n borgere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortHits</name>
    <message numerus="yes">
        <source>%1 og %n til</source>
        <translation>
            <numerusform>%1 og %n til</numerusform>
            <numerusform>%1 og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComplaintStrip</name>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… og %n til.</numerusform>
            <numerusform>… og %n til.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyCounts</name>
    <message numerus="yes">
        <source>%n aktivitet(er) kopieres.</source>
        <translation>
            <numerusform>%n aktivitet kopieres.</numerusform>
            <numerusform>%n aktiviteter kopieres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over på lukkedage.</source>
        <translation>
            <numerusform>%n springes over på en lukkedag.</numerusform>
            <numerusform>%n springes over på lukkedage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holdaktivitet(er) hører til holdet og kopieres ikke.</source>
        <translation>
            <numerusform>%n holdaktivitet hører til holdet og kopieres ikke.</numerusform>
            <numerusform>%n holdaktiviteter hører til holdet og kopieres ikke.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseDialog</name>
    <message numerus="yes">
        <source>%n aktivitet(er) lægges på planen.</source>
        <translation>
            <numerusform>%n aktivitet lægges på planen.</numerusform>
            <numerusform>%n aktiviteter lægges på planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over på lukkedage.</source>
        <translation>
            <numerusform>%n springes over på en lukkedag.</numerusform>
            <numerusform>%n springes over på lukkedage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samtale(r) får ingen tid hos en mentor.</source>
        <translation>
            <numerusform>%n samtale får ingen tid hos en mentor.</numerusform>
            <numerusform>%n samtaler får ingen tid hos en mentor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap.</source>
        <translation>
            <numerusform>%n overlap.</numerusform>
            <numerusform>%n overlap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n ledig(e) tid(er).</source>
        <translation>
            <numerusform>%n ledig tid.</numerusform>
            <numerusform>%n ledige tider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>i vejen %n gang(e)</source>
        <translation>
            <numerusform>i vejen %n gang</numerusform>
            <numerusform>i vejen %n gange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message numerus="yes">
        <source>Målet er nået med %n noter fra hver sin dag.</source>
        <translation>
            <numerusform>Målet er nået med %n note.</numerusform>
            <numerusform>Målet er nået med %n noter fra hver sin dag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n linje(r) kan ikke hentes: ret i filen, eller spring over.</source>
        <translation>
            <numerusform>%n linje kan ikke hentes: ret den i filen, eller spring den over.</numerusform>
            <numerusform>%n linjer kan ikke hentes: ret dem i filen, eller spring dem over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Og %n andre overlap.</source>
        <translation>
            <numerusform>Og %n andet overlap.</numerusform>
            <numerusform>Og %n andre overlap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hent %n linje(r)</source>
        <translation>
            <numerusform>Hent %n linje</numerusform>
            <numerusform>Hent %n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ny(e)</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ændret</source>
        <translation>
            <numerusform>%n ændret</numerusform>
            <numerusform>%n ændrede</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthTabs</name>
    <message numerus="yes">
        <source>%n uger</source>
        <translation>
            <numerusform>%n uge</numerusform>
            <numerusform>%n uger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vis %n uger</source>
        <translation>
            <numerusform>Vis %n uge</numerusform>
            <numerusform>Vis %n uger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksImportDialog</name>
    <message numerus="yes">
        <source>Hent %n registrering(er)</source>
        <translation>
            <numerusform>Hent %n registrering</numerusform>
            <numerusform>Hent %n registreringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ny(e)</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rettes</source>
        <translation>
            <numerusform>%n rettes</numerusform>
            <numerusform>%n rettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n står der allerede</source>
        <translation>
            <numerusform>%n står der allerede</numerusform>
            <numerusform>%n står der allerede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linje(r) kan ikke læses, så intet kan hentes: ret filen.</source>
        <translation>
            <numerusform>%n linje kan ikke læses, så intet kan hentes: ret filen.</numerusform>
            <numerusform>%n linjer kan ikke læses, så intet kan hentes: ret filen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n gang(e) fandt ingen ledig tid inden for en uge.</source>
        <translation>
            <numerusform>%n gang fandt ingen ledig tid inden for en uge.</numerusform>
            <numerusform>%n gange fandt ingen ledig tid inden for en uge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingCount</name>
    <message numerus="yes">
        <source>Mangler registrering: %n mødegange</source>
        <translation>
            <numerusform>Mangler registrering: %n mødegang</numerusform>
            <numerusform>Mangler registrering: %n mødegange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsPane</name>
    <message numerus="yes">
        <source>Planer, registreringer og frister er i orden for de %n borger(e), der er valgt.</source>
        <translation>
            <numerusform>Planer, registreringer og frister er i orden for den %n borger, der er valgt.</numerusform>
            <numerusform>Planer, registreringer og frister er i orden for de %n borgere, der er valgt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>og %n til</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewCounts</name>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n borger</numerusform>
            <numerusform>%n borgere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold</source>
        <translation>
            <numerusform>%n hold</numerusform>
            <numerusform>%n hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medarbejder(e)</source>
        <translation>
            <numerusform>%n medarbejder</numerusform>
            <numerusform>%n medarbejdere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lokale(r)</source>
        <translation>
            <numerusform>%n lokale</numerusform>
            <numerusform>%n lokaler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arbejdsplads(er)</source>
        <translation>
            <numerusform>%n arbejdsplads</numerusform>
            <numerusform>%n arbejdspladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mangler plan</source>
        <translation>
            <numerusform>%n mangler plan</numerusform>
            <numerusform>%n mangler plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n med overlap</source>
        <translation>
            <numerusform>%n med overlap</numerusform>
            <numerusform>%n med overlap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n med tilladt overlap</source>
        <translation>
            <numerusform>%n med tilladt overlap</numerusform>
            <numerusform>%n med tilladt overlap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammePane</name>
    <message numerus="yes">
        <source>%n uge(r) uden plan</source>
        <translation>
            <numerusform>%n uge uden plan</numerusform>
            <numerusform>%n uger uden plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%1, %n venter</source>
        <translation>
            <numerusform>%1, %n venter</numerusform>
            <numerusform>%1, %n venter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… og %n til.</numerusform>
            <numerusform>… og %n til.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message numerus="yes">
        <source>%n gang(e) mere bliver planlagt.</source>
        <translation>
            <numerusform>%n gang mere bliver planlagt.</numerusform>
            <numerusform>%n gange mere bliver planlagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lukkedag(e) springes over.</source>
        <translation>
            <numerusform>%n lukkedag springes over.</numerusform>
            <numerusform>%n lukkedage springes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flyttes fra en lukkedag.</source>
        <translation>
            <numerusform>%n flyttes fra en lukkedag.</numerusform>
            <numerusform>%n flyttes fra lukkedage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… og %n til.</numerusform>
            <numerusform>… og %n til.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message numerus="yes">
        <source>Ny skala med %n trin</source>
        <translation>
            <numerusform>Ny skala med %n trin</numerusform>
            <numerusform>Ny skala med %n trin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message numerus="yes">
        <source>%n gang(e) på planen.</source>
        <translation>
            <numerusform>%n gang på planen.</numerusform>
            <numerusform>%n gange på planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n er flyttet for sig selv.</source>
        <translation>
            <numerusform>%n er flyttet for sig selv.</numerusform>
            <numerusform>%n er flyttet for sig selv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommer til,</source>
        <translation>
            <numerusform>%n kommer til,</numerusform>
            <numerusform>%n kommer til,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slettes.</source>
        <translation>
            <numerusform>%n slettes.</numerusform>
            <numerusform>%n slettes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesReach</name>
    <message numerus="yes">
        <source>Også de %n følgende</source>
        <translation>
            <numerusform>Også den følgende (%n)</numerusform>
            <numerusform>Også de %n følgende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hele serien: %n til</source>
        <translation>
            <numerusform>Hele serien: %n til</numerusform>
            <numerusform>Hele serien: %n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bliver stående, som de er: %1.</source>
        <translation>
            <numerusform>%n bliver stående, som den er: %1.</numerusform>
            <numerusform>%n bliver stående, som de er: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%1, ugen: %2 planlagt, %n aktivitet(er)</source>
        <translation>
            <numerusform>%1, ugen: %2 planlagt, %n aktivitet</numerusform>
            <numerusform>%1, ugen: %2 planlagt, %n aktiviteter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaggerDialog</name>
    <message numerus="yes">
        <source>%n samtale(r) får en tid.</source>
        <translation>
            <numerusform>%n samtale får en tid.</numerusform>
            <numerusform>%n samtaler får en tid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n får ingen.</source>
        <translation>
            <numerusform>%n får ingen.</numerusform>
            <numerusform>%n får ingen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n borger</numerusform>
            <numerusform>%n borgere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message numerus="yes">
        <source>%n aktivitet(er) lægges på planen.</source>
        <translation>
            <numerusform>%n aktivitet lægges på planen.</numerusform>
            <numerusform>%n aktiviteter lægges på planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over.</source>
        <translation>
            <numerusform>%n springes over.</numerusform>
            <numerusform>%n springes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… og %n overlap mere.</source>
        <translation>
            <numerusform>… og %n overlap mere.</numerusform>
            <numerusform>… og %n overlap mere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n slettet aktivitet(er).</source>
        <translation>
            <numerusform>%n slettet aktivitet.</numerusform>
            <numerusform>%n slettede aktiviteter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeBackDialog</name>
    <message numerus="yes">
        <source>Registrér %n linje(r)</source>
        <translation>
            <numerusform>Registrér %n linje</numerusform>
            <numerusform>Registrér %n linjer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekHeader</name>
    <message numerus="yes">
        <source>%n overlap</source>
        <translation>
            <numerusform>%n overlap</numerusform>
            <numerusform>%n overlap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n individuelle aftaler</source>
        <translation>
            <numerusform>%n individuel aftale</numerusform>
            <numerusform>%n individuelle aftaler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message numerus="yes">
        <source>Ønsker (%n)</source>
        <translation>
            <numerusform>Ønsker (%n)</numerusform>
            <numerusform>Ønsker (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_KeptSection</name>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… og %n til.</numerusform>
            <numerusform>… og %n til.</numerusform>
        </translation>
    </message>
</context>
</TS>

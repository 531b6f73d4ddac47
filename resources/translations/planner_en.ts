<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="da">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Fravær og fritagelse: %1</source>
        <translation>Absence and exemption: %1</translation>
    </message>
    <message>
        <source>En periode forudfylder fremmødet (for eksempel FE ved ferie) og holder indkaldelser og kalendere tilbage i dagene. Det, der allerede er registreret, ændres ikke.</source>
        <translation>A period fills the register in beforehand (FE for leave, for example) and holds invitations and calendars back on its days. What is marked already does not change.</translation>
    </message>
    <message>
        <source>Der er ingen perioder endnu. Skriv den første herunder.</source>
        <translation>There are no periods yet. Write the first one below.</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Afsluttet fordi</source>
        <translation>Ended because</translation>
    </message>
    <message>
        <source>indtil videre</source>
        <translation>until further notice</translation>
    </message>
    <message>
        <source>Slags fravær</source>
        <translation>Type of absence</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Til og med (kan undlades)</source>
        <translation>Last day (optional)</translation>
    </message>
    <message>
        <source>Meldt (kan undlades)</source>
        <translation>Reported (optional)</translation>
    </message>
    <message>
        <source>Hvorfor det sluttede</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>Slut i dag</source>
        <translation>End today</translation>
    </message>
    <message>
        <source>Sæt i dag som den sidste dag i den valgte periode</source>
        <translation>Make today the last day of the chosen period</translation>
    </message>
    <message>
        <source>Ny periode</source>
        <translation>New period</translation>
    </message>
    <message>
        <source>Den valgte periode</source>
        <translation>The chosen period</translation>
    </message>
    <message>
        <source>Tilføj fravær: %1</source>
        <translation>Add absence: %1</translation>
    </message>
    <message>
        <source>Ret fravær: %1</source>
        <translation>Change absence: %1</translation>
    </message>
    <message>
        <source>Slut fravær: %1</source>
        <translation>End absence: %1</translation>
    </message>
    <message>
        <source>Fjern fravær: %1</source>
        <translation>Remove absence: %1</translation>
    </message>
    <message>
        <source>Skrives ikke: det kunne røbe en diagnose</source>
        <translation>Not written: it could give away a diagnosis</translation>
    </message>
    <message>
        <source>Skriv datoer som 1-12-2026; den første dag skal være der.</source>
        <translation>Write dates as 2026-12-01; the first day has to be there.</translation>
    </message>
</context>
<context>
    <name>AbsenceSection</name>
    <message>
        <source>Fravær og fritagelse</source>
        <translation>Absence and exemption</translation>
    </message>
    <message>
        <source>Fravær og fritagelse…</source>
        <translation>Absence and exemption…</translation>
    </message>
    <message>
        <source>Intet fravær fra i dag og frem.</source>
        <translation>No absence from today on.</translation>
    </message>
</context>
<context>
    <name>AbsenceWords</name>
    <message>
        <source>indtil videre</source>
        <translation>until further notice</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Aktivitetstimer til fil</source>
        <translation>Activity hours to a file</translation>
    </message>
    <message>
        <source>Gem som fil…</source>
        <translation>Save as file…</translation>
    </message>
    <message>
        <source>Rækkerne i filen</source>
        <translation>The rows of the file</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Skriv også borgernes navne</source>
        <translation>Write the citizens&apos; names too</translation>
    </message>
    <message>
        <source>Fra uge</source>
        <translation>From week</translation>
    </message>
    <message>
        <source>Til og med uge</source>
        <translation>To week (included)</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Planlagt</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Mødt</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>Lovligt fravær</source>
        <translation>Lawful absence</translation>
    </message>
    <message>
        <source>Ulovligt fravær</source>
        <translation>Unlawful absence</translation>
    </message>
    <message>
        <source>Ikke registreret</source>
        <translation>Unrecorded</translation>
    </message>
    <message numerus="yes">
        <source>%n række(r): en for hver borger, uge og organisation.</source>
        <translation>
            <numerusform>%n row: one for each citizen, week and organisation.</numerusform>
            <numerusform>%n rows: one for each citizen, week and organisation.</numerusform>
        </translation>
    </message>
    <message>
        <source>De første %1 vises her.</source>
        <translation>The first %1 are shown here.</translation>
    </message>
    <message>
        <source>Ingen har mødegange i de uger. Vælg andre uger.</source>
        <translation>Nobody has sessions in those weeks. Choose other weeks.</translation>
    </message>
    <message>
        <source>aktivitetstimer</source>
        <translation>activity-hours</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Tekst med semikolon (*.csv)</source>
        <translation>Text with semicolons (*.csv)</translation>
    </message>
</context>
<context>
    <name>AgreedDialog</name>
    <message>
        <source>Aftalte timer: %1</source>
        <translation>Agreed hours: %1</translation>
    </message>
    <message>
        <source>Et trin gælder fra sin dato, til det næste trin begynder. Det aftalte er det, der måles på; et mål er der, timerne skal hen.</source>
        <translation>A step holds from its date until the next one begins. What is agreed is what is measured against; a target is where the hours are to go.</translation>
    </message>
    <message>
        <source>Intet er aftalt endnu. Skriv det første trin, eller læg en hel trappe.</source>
        <translation>Nothing is agreed yet. Write the first step, or lay a whole stair.</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Timer om ugen</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Hvor</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>én opgave på hver linje</source>
        <translation>one task on each line</translation>
    </message>
    <message>
        <source>Opgaver på trinnet</source>
        <translation>Tasks of the step</translation>
    </message>
    <message>
        <source> uger</source>
        <translation> weeks</translation>
    </message>
    <message>
        <source>Læg trappen</source>
        <translation>Lay the stair</translation>
    </message>
    <message>
        <source>Eller en hel trappe af mål på én gang</source>
        <translation>Or a whole stair of targets at once</translation>
    </message>
    <message>
        <source>Timer om ugen på hvert trin</source>
        <translation>Hours a week on each step</translation>
    </message>
    <message>
        <source>Nyt trin hver</source>
        <translation>A new step every</translation>
    </message>
    <message>
        <source>Nyt trin</source>
        <translation>New step</translation>
    </message>
    <message>
        <source>Det valgte trin</source>
        <translation>The chosen step</translation>
    </message>
    <message>
        <source>alle timer</source>
        <translation>all hours</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026 og timerne som 9 eller 9:30.</source>
        <translation>Write the date as 2026-12-01 and the hours as 9 or 9:30.</translation>
    </message>
    <message>
        <source>Aftal timer: %1</source>
        <translation>Agree hours: %1</translation>
    </message>
    <message>
        <source>Ret aftalte timer: %1</source>
        <translation>Change agreed hours: %1</translation>
    </message>
    <message>
        <source>Fjern aftalte timer: %1</source>
        <translation>Remove agreed hours: %1</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026 og trappen som 6, 9, 12, 15.</source>
        <translation>Write the date as 2026-12-01 and the stair as 6, 9, 12, 15.</translation>
    </message>
    <message>
        <source>Læg en trappe: %1</source>
        <translation>Lay a stair: %1</translation>
    </message>
    <message>
        <source>Mål: %1</source>
        <translation>Targets: %1</translation>
    </message>
</context>
<context>
    <name>AgreedSection</name>
    <message>
        <source>Aftalte timer</source>
        <translation>Agreed hours</translation>
    </message>
    <message>
        <source>Aftalte timer…</source>
        <translation>Agreed hours…</translation>
    </message>
    <message>
        <source>Ingen timer er aftalt trin for trin.</source>
        <translation>No hours are agreed step by step.</translation>
    </message>
</context>
<context>
    <name>AgreedWords</name>
    <message>
        <source>Mål</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Aftalt</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>alle timer</source>
        <translation>all hours</translation>
    </message>
    <message>
        <source>%1: %2 om ugen fra %3</source>
        <translation>%1: %2 a week from %3</translation>
    </message>
    <message>
        <source>%1 fra %2</source>
        <translation>%1 from %2</translation>
    </message>
</context>
<context>
    <name>Apology</name>
    <message>
        <source>Ugeplan</source>
        <translation>Ugeplan</translation>
    </message>
</context>
<context>
    <name>AreaLine</name>
    <message>
        <source>%1: trin %2</source>
        <translation>%1: step %2</translation>
    </message>
    <message>
        <source>ikke før</source>
        <translation>not before</translation>
    </message>
    <message>
        <source>sidst %1 · %2</source>
        <translation>last %1 · %2</translation>
    </message>
    <message>
        <source>valgt %1</source>
        <translation>chosen %1</translation>
    </message>
    <message>
        <source>intet valgt</source>
        <translation>nothing chosen</translation>
    </message>
</context>
<context>
    <name>AreasDialog</name>
    <message>
        <source>Områder i udviklingsmål</source>
        <translation>Areas of development goals</translation>
    </message>
    <message>
        <source>En ændring gælder fra den dag, du skriver. Vurderinger, der er givet, beholder det navn, området havde.</source>
        <translation>A change holds from the day you write. Scores that were given keep the name the area had.</translation>
    </message>
    <message>
        <source>Der er ingen områder. Skriv det første herunder.</source>
        <translation>There are no areas. Write the first one below.</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>På engelsk</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Gælder</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Kun for borgerens egen mentor</source>
        <translation>For the citizen&apos;s own mentor only</translation>
    </message>
    <message>
        <source>Som helbred: andre ser det ikke, og der skrives ingen bemærkning</source>
        <translation>As health: others do not see it, and no remark is written</translation>
    </message>
    <message>
        <source>Navn på engelsk (kan undlades)</source>
        <translation>Name in English (may be left out)</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Slut i dag</source>
        <translation>End today</translation>
    </message>
    <message>
        <source>Der kan ikke vurderes i området efter i dag</source>
        <translation>Nobody can be scored in the area after today</translation>
    </message>
    <message>
        <source>Nyt område</source>
        <translation>New area</translation>
    </message>
    <message>
        <source>Det valgte område</source>
        <translation>The chosen area</translation>
    </message>
    <message>
        <source>Omdøb område: %1</source>
        <translation>Rename area: %1</translation>
    </message>
    <message>
        <source>Tilføj område: %1</source>
        <translation>Add area: %1</translation>
    </message>
    <message>
        <source>Slut område: %1</source>
        <translation>End area: %1</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>kun egen mentor</source>
        <translation>own mentor only</translation>
    </message>
    <message>
        <source>indtil %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Skriv dagen, ændringen gælder fra, som 1-12-2026.</source>
        <translation>Write the day from which the change holds as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Fortryd (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ja (Enter)</source>
        <translation>Yes (Enter)</translation>
    </message>
    <message>
        <source>Nej (Esc)</source>
        <translation>No (Esc)</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Find deltager</source>
        <translation>Find participant</translation>
    </message>
    <message>
        <source>Alle mødt (kun tomme)</source>
        <translation>All present (blanks only)</translation>
    </message>
    <message>
        <source>Deltagerliste (PDF)…</source>
        <translation>Sign-in sheet (PDF)…</translation>
    </message>
    <message>
        <source>Forrige mødegang</source>
        <translation>Previous session</translation>
    </message>
    <message>
        <source>Næste mødegang</source>
        <translation>Next session</translation>
    </message>
    <message>
        <source>Der er ingen mødegange i de næste fire uger den vej.</source>
        <translation>There are no sessions within four weeks in that direction.</translation>
    </message>
    <message>
        <source>Vælg en dato</source>
        <translation>Choose a date</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Find deltager …</source>
        <translation>Find participant …</translation>
    </message>
    <message>
        <source>Mere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Flere muligheder</source>
        <translation>More choices</translation>
    </message>
    <message>
        <source>Flere muligheder (Ctrl+M)</source>
        <translation>More choices (Ctrl+M)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Dagens mødegange</source>
        <translation>Sessions of the day</translation>
    </message>
    <message>
        <source>Udfyld planlagt fravær</source>
        <translation>Fill in planned absence</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohort</translation>
    </message>
    <message>
        <source>Forrige dag eller uge</source>
        <translation>Previous day or week</translation>
    </message>
    <message>
        <source>Næste dag eller uge</source>
        <translation>Next day or week</translation>
    </message>
    <message>
        <source>Forrige (Ctrl+venstre pil)</source>
        <translation>Previous (Ctrl+left arrow)</translation>
    </message>
    <message>
        <source>Næste (Ctrl+højre pil)</source>
        <translation>Next (Ctrl+right arrow)</translation>
    </message>
    <message>
        <source>Dagens mødegange (Alt+1)</source>
        <translation>The day&apos;s sessions (Alt+1)</translation>
    </message>
    <message>
        <source>Ugen: deltagere og dage (Alt+2)</source>
        <translation>The week: participants and days (Alt+2)</translation>
    </message>
    <message>
        <source>Et holds uge: deltagere og mødegange (Alt+3)</source>
        <translation>A cohort&apos;s week: participants and sessions (Alt+3)</translation>
    </message>
    <message>
        <source>Minutter til stede</source>
        <translation>Minutes present</translation>
    </message>
    <message>
        <source>Detaljer for mærket</source>
        <translation>Details of the mark</translation>
    </message>
    <message>
        <source>Tag mærket tilbage</source>
        <translation>Take the mark back</translation>
    </message>
    <message>
        <source>Mødegange, hvor nogen ikke er registreret (Ctrl+J)</source>
        <translation>Sessions where somebody is not registered (Ctrl+J)</translation>
    </message>
    <message>
        <source>Ekstra deltager…</source>
        <translation>Extra participant…</translation>
    </message>
    <message>
        <source>Mangler registrering…</source>
        <translation>Missing registrations…</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1 står ikke på listen.</source>
        <translation>%1 is not on the list.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Ny aktivitet</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Ugens tavle</source>
        <translation>Board of the week</translation>
    </message>
    <message>
        <source>ca. %1</source>
        <translation>c. %1</translation>
    </message>
    <message>
        <source>%1 %2 til %3</source>
        <translation>%1 %2 to %3</translation>
    </message>
    <message>
        <source>slut antaget</source>
        <translation>end assumed</translation>
    </message>
    <message>
        <source>egen tid</source>
        <translation>own time</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>clash</translation>
    </message>
    <message>
        <source>tilladt overlap</source>
        <translation>allowed clash</translation>
    </message>
    <message>
        <source>gentages</source>
        <translation>repeated</translation>
    </message>
    <message>
        <source>gentages, flyttet for sig selv</source>
        <translation>repeated, moved by itself</translation>
    </message>
</context>
<context>
    <name>BoardCounts</name>
    <message numerus="yes">
        <source>%n deltager(e)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n citizen</numerusform>
            <numerusform>%n citizens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardFilter</name>
    <message>
        <source>Alle hold</source>
        <translation>All cohorts</translation>
    </message>
</context>
<context>
    <name>BoardHeads</name>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Aftalt</source>
        <translation>Agreed</translation>
    </message>
</context>
<context>
    <name>BoardKeys</name>
    <message>
        <source>Op: aktivitet eller felt</source>
        <translation>Up: activity or cell</translation>
    </message>
    <message>
        <source>Ned: aktivitet eller felt</source>
        <translation>Down: activity or cell</translation>
    </message>
    <message>
        <source>Dagen før</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Dagen efter</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Næste aktivitet</source>
        <translation>Next activity</translation>
    </message>
    <message>
        <source>Forrige aktivitet</source>
        <translation>Previous activity</translation>
    </message>
    <message>
        <source>Flyt et kvarter tidligere</source>
        <translation>Move 15 minutes earlier</translation>
    </message>
    <message>
        <source>Flyt et kvarter senere</source>
        <translation>Move 15 minutes later</translation>
    </message>
    <message>
        <source>Flyt en dag tilbage</source>
        <translation>Move a day back</translation>
    </message>
    <message>
        <source>Flyt en dag frem</source>
        <translation>Move a day on</translation>
    </message>
    <message>
        <source>Et kvarter længere</source>
        <translation>15 minutes longer</translation>
    </message>
    <message>
        <source>Et kvarter kortere</source>
        <translation>15 minutes shorter</translation>
    </message>
    <message>
        <source>Ret aktiviteten</source>
        <translation>Edit the activity</translation>
    </message>
    <message>
        <source>Ny aktivitet ved markøren</source>
        <translation>New activity at the cursor</translation>
    </message>
    <message>
        <source>Slet aktiviteten</source>
        <translation>Delete the activity</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Indsæt ved markøren</source>
        <translation>Paste at the cursor</translation>
    </message>
    <message>
        <source>Gentag lige efter</source>
        <translation>Repeat right after</translation>
    </message>
    <message>
        <source>Afbryd, eller vælg ingen</source>
        <translation>Cancel, or select nothing</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>Tavle: personer og dage</source>
        <translation>Board: people and days</translation>
    </message>
    <message>
        <source>Åbn ugen</source>
        <translation>Open the week</translation>
    </message>
    <message>
        <source>Vælg til side om side</source>
        <translation>Choose for side by side</translation>
    </message>
    <message>
        <source>Vis 13 uger</source>
        <translation>Show 13 weeks</translation>
    </message>
    <message>
        <source>Vis dagen alene</source>
        <translation>Show the day alone</translation>
    </message>
</context>
<context>
    <name>BusyDialog</name>
    <message>
        <source>Egen kalender</source>
        <translation>Own calendar</translation>
    </message>
    <message>
        <source>Optaget i egen kalender: %1</source>
        <translation>Busy in their own calendar: %1</translation>
    </message>
    <message>
        <source>Læs kalenderen</source>
        <translation>Read the calendar</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Læst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Tider</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Udeladt</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>en .ics-fil eller en adresse, der begynder med https://</source>
        <translation>an .ics file, or an address that begins with https://</translation>
    </message>
    <message>
        <source>Gem også, hvad aftalerne hedder</source>
        <translation>Keep what the appointments are called too</translation>
    </message>
    <message>
        <source>Vælg fil…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Glem den valgte</source>
        <translation>Forget the chosen one</translation>
    </message>
    <message>
        <source>Fil eller adresse</source>
        <translation>File or address</translation>
    </message>
    <message>
        <source>Ingen kalender er læst endnu. Kun tiderne gemmes, ikke hvad de handler om.</source>
        <translation>No calendar has been read yet. Only the times are kept, not what they are about.</translation>
    </message>
    <message>
        <source>intet</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Læs kalender for %1</source>
        <translation>Read a calendar for %1</translation>
    </message>
    <message>
        <source>Glem kalenderen %1</source>
        <translation>Forget the calendar %1</translation>
    </message>
    <message>
        <source>Vælg kalenderfil</source>
        <translation>Choose a calendar file</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
</context>
<context>
    <name>BusyWords</name>
    <message>
        <source>%1: ikke i tiden</source>
        <translation>%1: not in their hours</translation>
    </message>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n citizen</numerusform>
            <numerusform>%n citizens</numerusform>
        </translation>
    </message>
    <message>
        <source>optaget</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>fraværende</source>
        <translation>away</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>holdes fri</source>
        <translation>kept free</translation>
    </message>
    <message>
        <source>lukket</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Kalenderfil til %1</source>
        <translation>Calendar file for %1</translation>
    </message>
    <message>
        <source>Fra %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Kontorets afsenderadresse mangler. Skriv den på siden Indstillinger, før der kan gemmes.</source>
        <translation>The office&apos;s sender address is missing. Enter it on the Settings page before saving.</translation>
    </message>
    <message>
        <source>Gem kalenderfil</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Neutral: tid og sted; følsomme aftaler hedder kun »Aftale«</source>
        <translation>Neutral: time and place; sensitive ones are only called “Appointment”</translation>
    </message>
    <message>
        <source>Fuld: alt, hvad modtageren må se</source>
        <translation>Full: everything the recipient may see</translation>
    </message>
    <message>
        <source>En kalender kan ses af andre på en delt telefon eller computer. Vælg neutral, hvis du er i tvivl.</source>
        <translation>Others may see a calendar on a shared phone or computer. Choose neutral if in doubt.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gem fil…</source>
        <translation>Save file…</translation>
    </message>
</context>
<context>
    <name>CategoryCard</name>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Sæt kategori…</source>
        <translation>Set category…</translation>
    </message>
    <message>
        <source>Ingen kategori er sat.</source>
        <translation>No category is set.</translation>
    </message>
    <message>
        <source>%1 siden %2 (%3)</source>
        <translation>%1 since %2 (%3)</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>Kategori: %1</source>
        <translation>Category: %1</translation>
    </message>
    <message>
        <source>Kategorien gælder fra dagen og frem, til en anden sættes. Der regnes aldrig på bogstaverne.</source>
        <translation>The category holds from the day on, until another is set. Nothing is ever worked out from the letters.</translation>
    </message>
    <message>
        <source>Der er ingen kategori endnu. Vælg den første herunder.</source>
        <translation>There is no category yet. Choose the first one below.</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Af</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Bemærkning (kan undlades)</source>
        <translation>Remark (may be left out)</translation>
    </message>
    <message>
        <source>Ny kategori</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>Den valgte kategori</source>
        <translation>The chosen category</translation>
    </message>
    <message>
        <source>Sæt kategori: %1</source>
        <translation>Set category: %1</translation>
    </message>
    <message>
        <source>Fjern kategori: %1</source>
        <translation>Remove category: %1</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Timer pr. uge</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Timer uge for uge som tabel</source>
        <translation>Hours week by week as a table</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Timer uge for uge</source>
        <translation>Hours week by week</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Tjeklister</source>
        <translation>Checklists</translation>
    </message>
    <message>
        <source>Begynd…</source>
        <translation>Begin…</translation>
    </message>
    <message>
        <source>Begynd en tjekliste</source>
        <translation>Begin a checklist</translation>
    </message>
    <message>
        <source>Begynd en tjekliste, når sagen kan blive lagt frem til en særlig ordning.</source>
        <translation>Begin a checklist when the case may be put forward for a special scheme.</translation>
    </message>
    <message>
        <source>Begynd tjekliste: %1</source>
        <translation>Begin checklist: %1</translation>
    </message>
    <message>
        <source>Ret ordningernes tjeklister…</source>
        <translation>Edit the schemes&apos; checklists…</translation>
    </message>
</context>
<context>
    <name>ChecklistLines</name>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Afslut</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Afslut tjeklisten %1</source>
        <translation>End the checklist %1</translation>
    </message>
    <message>
        <source>Lav opgørelsen som PDF…</source>
        <translation>Make the summary as a PDF…</translation>
    </message>
    <message>
        <source>Hvor ligger det?</source>
        <translation>Where is it?</translation>
    </message>
    <message>
        <source>Hvor ligger det: %1</source>
        <translation>Where is it: %1</translation>
    </message>
    <message>
        <source>Sæt flueben: %1</source>
        <translation>Tick: %1</translation>
    </message>
    <message>
        <source>Fjern flueben: %1</source>
        <translation>Untick: %1</translation>
    </message>
    <message>
        <source>Hvor det ligger: %1</source>
        <translation>Where it is: %1</translation>
    </message>
    <message>
        <source>Afslut tjekliste</source>
        <translation>End checklist</translation>
    </message>
    <message>
        <source>Gem opgørelsen over timer</source>
        <translation>Save the summary of hours</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>hours</translation>
    </message>
</context>
<context>
    <name>CitizenPlaces</name>
    <message>
        <source>Hold</source>
        <translation>Cohorts</translation>
    </message>
    <message>
        <source>Placeringer</source>
        <translation>Placements</translation>
    </message>
    <message>
        <source>Ikke på noget hold. Tilmeld på siden Hold.</source>
        <translation>In no cohort. Join one on the page Cohorts.</translation>
    </message>
    <message>
        <source>Ingen placering. Opret den på siden Placeringer.</source>
        <translation>No placement. Make one on the page Placements.</translation>
    </message>
</context>
<context>
    <name>CitizenTies</name>
    <message>
        <source>Gruppe og mentor</source>
        <translation>Group and mentor</translation>
    </message>
    <message>
        <source>Navn eller reference</source>
        <translation>Name or reference</translation>
    </message>
    <message>
        <source>Skift gruppe</source>
        <translation>Change group</translation>
    </message>
    <message>
        <source>Skift mentor</source>
        <translation>Change mentor</translation>
    </message>
    <message>
        <source>Fra dato</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Ingen gruppe</source>
        <translation>No group</translation>
    </message>
    <message>
        <source>mentor: %1</source>
        <translation>mentor: %1</translation>
    </message>
    <message>
        <source>ingen mentor</source>
        <translation>no mentor</translation>
    </message>
    <message>
        <source>I dag: %1</source>
        <translation>Today: %1</translation>
    </message>
    <message>
        <source>Skriv en dato som 1-12-2026.</source>
        <translation>Write a date such as 2026-12-01.</translation>
    </message>
    <message>
        <source>Skift gruppe: %1</source>
        <translation>Change group: %1</translation>
    </message>
    <message>
        <source>Vælg en mentor fra listen, og skriv en dato som 1-12-2026.</source>
        <translation>Choose a mentor from the list, and write a date such as 2026-12-01.</translation>
    </message>
    <message>
        <source>Skift mentor: %1</source>
        <translation>Change mentor: %1</translation>
    </message>
    <message>
        <source>hvorfor borgeren flytter</source>
        <translation>why the citizen moves</translation>
    </message>
    <message>
        <source>Begrundelse for ny gruppe</source>
        <translation>Reason for a new group</translation>
    </message>
    <message>
        <source>Skriv, hvorfor borgeren skal flyttes til en anden gruppe.</source>
        <translation>Write why the citizen is to move to another group.</translation>
    </message>
</context>
<context>
    <name>ClashBox</name>
    <message>
        <source>Grund: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Grund til at tillade overlap</source>
        <translation>Reason to allow the clash</translation>
    </message>
    <message>
        <source>Tillad med grund…</source>
        <translation>Allow with a reason…</translation>
    </message>
    <message>
        <source>Tilladt overlap</source>
        <translation>Allowed clash</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Clash</translation>
    </message>
    <message>
        <source>Lukkedag</source>
        <translation>Closed day</translation>
    </message>
</context>
<context>
    <name>ClosingDesk</name>
    <message>
        <source>Afslut</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Godkend</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Genåbn…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>Genåbn</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>%1. Skriv, hvorfor det skal åbnes igen.</source>
        <translation>%1. Write why it is to be opened again.</translation>
    </message>
    <message>
        <source>Afslut dag</source>
        <translation>Close day</translation>
    </message>
    <message>
        <source>Afslut uge</source>
        <translation>Close week</translation>
    </message>
    <message>
        <source>Afslut, og lad de tomme stå</source>
        <translation>Close, and leave the blanks</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Lukkedage</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>Helligdage og lukkedage</source>
        <translation>Public holidays and closing days</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Bemærk</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>alle steder</source>
        <translation>everywhere</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Ny lukkedag</source>
        <translation>New closing day</translation>
    </message>
    <message>
        <source>Tilføj den nye</source>
        <translation>Add the new one</translation>
    </message>
    <message>
        <source>lukket</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>helligdag</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>mange lukker: ikke lukket her</source>
        <translation>many close: not closed here</translation>
    </message>
    <message>
        <source>Åbn dagen igen</source>
        <translation>Open the day again</translation>
    </message>
    <message>
        <source>Hold lukket</source>
        <translation>Keep it closed</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026 og et navn.</source>
        <translation>Write the date like 2026-12-01, and a name.</translation>
    </message>
    <message>
        <source>Luk %1</source>
        <translation>Close %1</translation>
    </message>
    <message>
        <source>Åbn %1</source>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Fremmødekoder</source>
        <translation>Attendance codes</translation>
    </message>
    <message>
        <source>En ændring gælder fra sin dato og frem. Det, der allerede er registreret, beholder den betydning, det havde.</source>
        <translation>A change holds from its date on. What is recorded already keeps the meaning it had.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>På engelsk</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>På dansk</source>
        <translation>In Danish</translation>
    </message>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Tæller med</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Bagatel</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>På forhånd</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>Fri tekst</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Gælder</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Tegn</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Navn på dansk</source>
        <translation>Name in Danish</translation>
    </message>
    <message>
        <source>Navn på engelsk</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Det, der mangler, er</source>
        <translation>What is missing is</translation>
    </message>
    <message>
        <source>Så mange minutter regnes ikke som fravær</source>
        <translation>So many minutes are no absence</translation>
    </message>
    <message>
        <source>Farve</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>indtil %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Grunde, der kan vælges til en kode: %1.</source>
        <translation>Reasons that can be chosen with a code: %1.</translation>
    </message>
    <message>
        <source>Ny kode</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Ret %1 fra en dato</source>
        <translation>Change %1 from a date on</translation>
    </message>
    <message>
        <source>Ophør fra datoen</source>
        <translation>End on the date</translation>
    </message>
    <message>
        <source>Ny kode: %1</source>
        <translation>New code: %1</translation>
    </message>
    <message>
        <source>Ret koden %1</source>
        <translation>Change the code %1</translation>
    </message>
    <message>
        <source>Ophør af koden %1</source>
        <translation>End the code %1</translation>
    </message>
    <message>
        <source>Skriv, fra hvilken dag det gælder, som 1-12-2026.</source>
        <translation>Write from which day it holds, as 2026-12-01.</translation>
    </message>
    <message>
        <source>Eksempel: %1 planlagt, %2 til stede → mødt %3, tæller med %4, lovligt %5, ulovligt %6.</source>
        <translation>Example: %1 planned, %2 present → attended %3, counts %4, lawful %5, unlawful %6.</translation>
    </message>
    <message>
        <source>Fremmøde %1 %.</source>
        <translation>Attendance %1%.</translation>
    </message>
</context>
<context>
    <name>CodeFields</name>
    <message>
        <source>hele tiden</source>
        <translation>all of it</translation>
    </message>
    <message>
        <source>en del</source>
        <translation>part</translation>
    </message>
    <message>
        <source>ikke</source>
        <translation>not</translation>
    </message>
    <message>
        <source>hverken</source>
        <translation>neither</translation>
    </message>
    <message>
        <source>lovligt</source>
        <translation>lawful</translation>
    </message>
    <message>
        <source>ulovligt</source>
        <translation>unlawful</translation>
    </message>
    <message>
        <source>efter betydningen</source>
        <translation>by the meaning</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Tæller med i fremmødet</source>
        <translation>Counts in the attendance</translation>
    </message>
    <message>
        <source>Kan sættes på forhånd</source>
        <translation>May be set ahead</translation>
    </message>
    <message>
        <source>Siger, at borgeren kom for sent</source>
        <translation>Says that the citizen was late</translation>
    </message>
    <message>
        <source>Fri tekst er tilladt</source>
        <translation>Free text is allowed</translation>
    </message>
</context>
<context>
    <name>CodesCard</name>
    <message>
        <source>Fremmødekoder</source>
        <translation>Attendance codes</translation>
    </message>
    <message>
        <source>Ret fremmødekoder…</source>
        <translation>Change attendance codes…</translation>
    </message>
    <message>
        <source>Ret årsager…</source>
        <translation>Edit reasons…</translation>
    </message>
</context>
<context>
    <name>CohortHits</name>
    <message numerus="yes">
        <source>%1 og %n til</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 af %2 er optaget: %3</source>
        <translation>%1 of %2 are busy: %3</translation>
    </message>
</context>
<context>
    <name>CohortMembers</name>
    <message>
        <source>Deltagere</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Ingen deltagere endnu. Tilmeld den første herunder.</source>
        <translation>No participants yet. Let the first one join below.</translation>
    </message>
    <message>
        <source>Navn eller reference</source>
        <translation>Name or reference</translation>
    </message>
    <message>
        <source>Tilmeld</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Udmeld den valgte</source>
        <translation>Leave from the date</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Fra dato</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Deltagere: %1 i dag</source>
        <translation>Participants: %1 today</translation>
    </message>
    <message>
        <source>Vælg en borger fra listen.</source>
        <translation>Choose a citizen from the list.</translation>
    </message>
    <message>
        <source>Tilmeld %1 til %2</source>
        <translation>%1 joins %2</translation>
    </message>
    <message>
        <source>Udmeld %1 af %2</source>
        <translation>%1 leaves %2</translation>
    </message>
    <message>
        <source>Skriv en dato som 1-12-2026.</source>
        <translation>Write a date such as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Første værdi</source>
        <translation>First value</translation>
    </message>
    <message>
        <source>Læses som</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>(uden overskrift)</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>%1 læses som</source>
        <translation>%1 is read as</translation>
    </message>
    <message>
        <source>CPR-numre læses aldrig</source>
        <translation>Civil registration: never read</translation>
    </message>
    <message>
        <source>(læses ikke)</source>
        <translation>(not read)</translation>
    </message>
</context>
<context>
    <name>ComplaintStrip</name>
    <message>
        <source>Besked</source>
        <translation>Message</translation>
    </message>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>Det blev ikke gemt</source>
        <translation>It was not saved</translation>
    </message>
    <message>
        <source>Overlap: intet er ændret</source>
        <translation>Clash: nothing was changed</translation>
    </message>
    <message>
        <source>Tillad med grund…</source>
        <translation>Allow with a reason…</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ændret af en anden imens</source>
        <translation>Changed by someone else meanwhile</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Gør det alligevel</source>
        <translation>Do it anyway</translation>
    </message>
    <message>
        <source>Databasen svarer ikke</source>
        <translation>The database does not answer</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>dag-måned-år</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>Gem kontakten</source>
        <translation>Save the contact</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Hvordan</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kort note, aldrig helbred</source>
        <translation>Short note, never health</translation>
    </message>
    <message>
        <source>Næste kontakt</source>
        <translation>Next contact</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>Andre</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Skriv en dato som 1-12-2026.</source>
        <translation>Write a date such as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Log kontakt</source>
        <translation>Log contact</translation>
    </message>
    <message>
        <source>Log kontakt (Ctrl+L)</source>
        <translation>Log contact (Ctrl+L)</translation>
    </message>
    <message>
        <source>Aftal støtte</source>
        <translation>Agree support</translation>
    </message>
    <message>
        <source>Ingen fast rytme er aftalt.</source>
        <translation>No regular contact is agreed.</translation>
    </message>
    <message>
        <source>Ingen kontakter endnu. Ctrl+L logger den første.</source>
        <translation>No contacts yet. Ctrl+L logs the first.</translation>
    </message>
    <message>
        <source>Fjern kontakten; Ctrl+Z henter den tilbage</source>
        <translation>Remove the contact; Ctrl+Z brings it back</translation>
    </message>
    <message>
        <source>Fjern kontakten</source>
        <translation>Remove the contact</translation>
    </message>
</context>
<context>
    <name>CopyCounts</name>
    <message numerus="yes">
        <source>%n aktivitet(er) kopieres.</source>
        <translation>
            <numerusform>%n activity is copied.</numerusform>
            <numerusform>%n activities are copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over på lukkedage.</source>
        <translation>
            <numerusform>%n is skipped on a closed day.</numerusform>
            <numerusform>%n are skipped on closed days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holdaktivitet(er) hører til holdet og kopieres ikke.</source>
        <translation>
            <numerusform>%n shared activity belongs to the cohort and is not copied.</numerusform>
            <numerusform>%n shared activities belong to the cohort and are not copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Kopiér uge eller dag</source>
        <translation>Copy a week or a day</translation>
    </message>
    <message>
        <source>Kopiér fra %1 i %2</source>
        <translation>Copy from %1 in %2</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>hele ugen</source>
        <translation>the whole week</translation>
    </message>
    <message>
        <source>hver </source>
        <translation>every </translation>
    </message>
    <message>
        <source>. uge</source>
        <translation> week(s)</translation>
    </message>
    <message>
        <source>Tag deltagernes egne aktiviteter med</source>
        <translation>Take the members&apos; own activities along</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Til uge</source>
        <translation>To week</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Hvor tit</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Til andre hold (ingen valgt: til holdet selv)</source>
        <translation>To other cohorts (none chosen: to this one)</translation>
    </message>
    <message>
        <source>Til andre borgere (ingen valgt: til borgeren selv)</source>
        <translation>To other citizens (none chosen: to this one)</translation>
    </message>
    <message>
        <source>Kopiér fra %1</source>
        <translation>Copy from %1</translation>
    </message>
    <message>
        <source>springes over: %1</source>
        <translation>skipped: %1</translation>
    </message>
    <message>
        <source>samme ugedag</source>
        <translation>same weekday</translation>
    </message>
    <message>
        <source>Til ugedag</source>
        <translation>To weekday</translation>
    </message>
</context>
<context>
    <name>CourseDialog</name>
    <message>
        <source>Planlæg et forløb</source>
        <translation>Plan a course</translation>
    </message>
    <message>
        <source>Planlæg et forløb for %1</source>
        <translation>Plan a course for %1</translation>
    </message>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Første uge</source>
        <translation>First week</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>For disse hold</source>
        <translation>For these cohorts</translation>
    </message>
    <message>
        <source>For disse borgere</source>
        <translation>For these citizens</translation>
    </message>
    <message>
        <source>Medarbejder</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Arbejdsplads</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Fordel de individuelle samtaler</source>
        <translation>Spread the individual talks</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Pause imellem</source>
        <translation>Pause between</translation>
    </message>
    <message>
        <source>Senest kl.</source>
        <translation>Over by</translation>
    </message>
    <message>
        <source>Lokale til samtaler</source>
        <translation>Room for talks</translation>
    </message>
    <message>
        <source>Flyt til næste ledige tid</source>
        <translation>Move to the next free time</translation>
    </message>
    <message>
        <source>Flytter den valgte række, eller den første, der ikke kan lade sig gøre</source>
        <translation>Moves the chosen row, or the first one that cannot be</translation>
    </message>
    <message>
        <source>Udelad</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Planlægger ikke den valgte række</source>
        <translation>Does not plan the chosen row</translation>
    </message>
    <message numerus="yes">
        <source>%n aktivitet(er) lægges på planen.</source>
        <translation>
            <numerusform>%n activity will be planned.</numerusform>
            <numerusform>%n activities will be planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over på lukkedage.</source>
        <translation>
            <numerusform>%n is skipped on a closed day.</numerusform>
            <numerusform>%n are skipped on closed days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samtale(r) får ingen tid hos en mentor.</source>
        <translation>
            <numerusform>%n talk gets no time with a mentor.</numerusform>
            <numerusform>%n talks get no time with a mentor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap.</source>
        <translation>
            <numerusform>%n clash.</numerusform>
            <numerusform>%n clashes.</numerusform>
        </translation>
    </message>
    <message>
        <source>udeladt</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>springes over: %1</source>
        <translation>skipped: %1</translation>
    </message>
    <message>
        <source>flyttet fra %1</source>
        <translation>moved from %1</translation>
    </message>
    <message>
        <source>Der er ingen ledig tid til %1 i den uge. Udelad den, eller tillad den med en grund.</source>
        <translation>There is no free time for %1 in that week. Leave it out, or allow it with a reason.</translation>
    </message>
    <message>
        <source>Forløb: %1</source>
        <translation>Course: %1</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>%1 af %2 registreret</source>
        <translation>%1 of %2 recorded</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>ledig hele dagen</source>
        <translation>free all day</translation>
    </message>
    <message>
        <source>Pil til siden vælger en ledig tid; Enter flytter dertil.</source>
        <translation>Left and right arrows choose a free time; Enter moves it there.</translation>
    </message>
    <message>
        <source>Ledig %1; Enter flytter dertil.</source>
        <translation>Free %1; Enter moves it there.</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 af %2&lt;/b&gt; registreret</source>
        <translation>&lt;b&gt;%1 of %2&lt;/b&gt; registered</translation>
    </message>
    <message>
        <source>%1 fremmødt af %2</source>
        <translation>%1 attended of %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 mangler&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 missing&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>DeadlinesCard</name>
    <message>
        <source>Frister</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>nået</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>venter</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>tæller fra: %1</source>
        <translation>counts from: %1</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Detaljer (Enter)</source>
        <translation>Details (Enter)</translation>
    </message>
    <message>
        <source>Registrering af %1 · %2</source>
        <translation>Registration of %1 · %2</translation>
    </message>
    <message>
        <source>Skriv datoen som 20-11-2026.</source>
        <translation>Write the date as 2026-11-20.</translation>
    </message>
    <message>
        <source>Ikke registreret endnu.</source>
        <translation>Not registered yet.</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>ikke spurgt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>set</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>ikke set</source>
        <translation>not seen</translation>
    </message>
    <message>
        <source>Gem (Enter)</source>
        <translation>Save (Enter)</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kommet</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Gået</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Minutter</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Dokumentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Set den</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>Grund til at rette efter afslutning</source>
        <translation>Reason for correcting after closing</translation>
    </message>
    <message>
        <source>Notat om mødegangen til kolleger (udskrives aldrig)</source>
        <translation>Note on the session to colleagues (never printed)</translation>
    </message>
    <message>
        <source>Vælg først en kode.</source>
        <translation>Choose a code first.</translation>
    </message>
    <message>
        <source>Skriv klokkeslættet som 9.35.</source>
        <translation>Write the time as 9:35.</translation>
    </message>
    <message>
        <source>Skriv minutter til stede, eller hvornår borgeren kom og gik.</source>
        <translation>Write minutes present, or when the citizen came and left.</translation>
    </message>
</context>
<context>
    <name>DirectionCard</name>
    <message>
        <source>Hvor går det hen?</source>
        <translation>Where is it going?</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Viser reglerne bag tallene, og hvor de kommer fra</source>
        <translation>Shows the rules behind the figures and where they come from</translation>
    </message>
    <message>
        <source>Her kommer tal, når der er registreret fremmøde.</source>
        <translation>Figures appear here once attendance has been recorded.</translation>
    </message>
    <message>
        <source>Opgaver på trinet: %1</source>
        <translation>Tasks on this step: %1</translation>
    </message>
</context>
<context>
    <name>DropIns</name>
    <message>
        <source>Ekstra deltager</source>
        <translation>Extra participant</translation>
    </message>
    <message>
        <source>Åbn først et holds mødegang: en ekstra deltager sættes på holdets liste den dag.</source>
        <translation>Open a cohort&apos;s session first: an extra participant is put on the cohort&apos;s list of that day.</translation>
    </message>
    <message>
        <source>Ekstra deltager: %1</source>
        <translation>Extra participant: %1</translation>
    </message>
</context>
<context>
    <name>EmptyDay</name>
    <message>
        <source>Vis alles mødegange</source>
        <translation>Show everyone’s sessions</translation>
    </message>
    <message>
        <source>‹ Forrige dag med mødegange</source>
        <translation>‹ Previous day with sessions</translation>
    </message>
    <message>
        <source>Næste dag med mødegange ›</source>
        <translation>Next day with sessions ›</translation>
    </message>
    <message>
        <source>Planlæg i ugeplanen</source>
        <translation>Plan in the week plan</translation>
    </message>
</context>
<context>
    <name>EmptyGrid</name>
    <message>
        <source>Planlæg i ugeplanen</source>
        <translation>Plan in the week plan</translation>
    </message>
    <message>
        <source>%1 har ingen mødegange i uge %2. Vælg en anden øverst, eller gå til en anden uge.</source>
        <translation>%1 has no sessions in week %2. Choose another at the top, or go to another week.</translation>
    </message>
    <message>
        <source>Der er ingen hold endnu. Opret et hold på siden Hold, og planlæg dets uge.</source>
        <translation>There are no cohorts yet. Make a cohort on the page Cohorts, and plan its week.</translation>
    </message>
    <message>
        <source>Der er ingen organisation eller medarbejder, hvis uge kan vises.</source>
        <translation>There is no organisation or member of staff whose week could be shown.</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Ingen af dagens deltagere eller mødegange passer til søgningen</source>
        <translation>None of the day’s participants or sessions match the search</translation>
    </message>
    <message>
        <source>Ret eller slet søgningen for at se dagen igen.</source>
        <translation>Change or clear the search to see the day again.</translation>
    </message>
    <message>
        <source>Du har ingen mødegange %1</source>
        <translation>You have no sessions on %1</translation>
    </message>
    <message>
        <source>Vis alles mødegange, gå til en anden dag, eller planlæg en mødegang.</source>
        <translation>Show everyone’s sessions, go to another day, or plan a session.</translation>
    </message>
    <message>
        <source>Der er ingen mødegange %1</source>
        <translation>There are no sessions on %1</translation>
    </message>
    <message>
        <source>Gå til en anden dag, eller planlæg en mødegang i ugeplanen.</source>
        <translation>Go to another day, or plan a session in the week plan.</translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Opret dem på deres egen side; så står deres uger her.</source>
        <translation>Add them on their own page, and their weeks will be here.</translation>
    </message>
    <message>
        <source>Ingen passer</source>
        <translation>Nobody fits</translation>
    </message>
    <message>
        <source>Ryd søgningen, vælg et andet hold, eller vis dem alle.</source>
        <translation>Clear the search, choose another cohort, or show them all.</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Stil uger ved siden af hinanden</source>
        <translation>Put weeks side by side</translation>
    </message>
    <message>
        <source>Vælg to til seks: tryk mellemrum på dem i tavlen, eller søg dem frem her.</source>
        <translation>Choose two to six: press space on them on the board, or search for them here.</translation>
    </message>
    <message>
        <source>Tilføj…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Vælg en borger</source>
        <translation>Choose a citizen</translation>
    </message>
    <message>
        <source>Her står 13 uger, én række for hver, med job, socialt og sundhed ved siden af hinanden.</source>
        <translation>Here are 13 weeks, one row each, with job, social and health side by side.</translation>
    </message>
    <message>
        <source>Vælg borger…</source>
        <translation>Choose citizen…</translation>
    </message>
    <message>
        <source>Her er ingen borgere endnu</source>
        <translation>There are no citizens yet</translation>
    </message>
    <message>
        <source>Gå til Borgere</source>
        <translation>Go to Citizens</translation>
    </message>
    <message>
        <source>Her er ingen hold endnu</source>
        <translation>There are no cohorts yet</translation>
    </message>
    <message>
        <source>Gå til Hold</source>
        <translation>Go to Cohorts</translation>
    </message>
    <message>
        <source>Her er ingen medarbejdere endnu</source>
        <translation>There are no staff yet</translation>
    </message>
    <message>
        <source>Gå til Medarbejdere</source>
        <translation>Go to Staff</translation>
    </message>
    <message>
        <source>Her er ingen arbejdspladser endnu</source>
        <translation>There are no workplaces yet</translation>
    </message>
    <message>
        <source>Gå til Arbejdspladser</source>
        <translation>Go to Workplaces</translation>
    </message>
    <message>
        <source>Her er ingen lokaler endnu</source>
        <translation>There are no rooms yet</translation>
    </message>
    <message>
        <source>Gå til Lokaler</source>
        <translation>Go to Rooms</translation>
    </message>
</context>
<context>
    <name>FieldSentences</name>
    <message>
        <source>Skriv en dato som 1-12-2026.</source>
        <translation>Write a date such as 2026-12-01.</translation>
    </message>
    <message>
        <source>Skriv timer og minutter som 15:00.</source>
        <translation>Write hours and minutes such as 15:00.</translation>
    </message>
    <message>
        <source>Skriv et helt tal.</source>
        <translation>Write a whole number.</translation>
    </message>
    <message>
        <source>Ingen eller flere hedder det: vælg fra listen.</source>
        <translation>Nobody, or more than one, is called that: choose from the list.</translation>
    </message>
</context>
<context>
    <name>FileButtons</name>
    <message>
        <source>Hent fra fil…</source>
        <translation>Import from file…</translation>
    </message>
    <message>
        <source>Gem som fil…</source>
        <translation>Export to file…</translation>
    </message>
    <message>
        <source>borgere</source>
        <translation>citizens</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>cohorts</translation>
    </message>
    <message>
        <source>medarbejdere</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Tekst med semikolon (*.csv)</source>
        <translation>Text with semicolons (*.csv)</translation>
    </message>
    <message>
        <source>Gem listen</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Hent borgere fra en fil</source>
        <translation>Import citizens from a file</translation>
    </message>
    <message>
        <source>Hent hold fra en fil</source>
        <translation>Import cohorts from a file</translation>
    </message>
    <message>
        <source>Hent medarbejdere fra en fil</source>
        <translation>Import staff from a file</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find en ledig tid</source>
        <translation>Find a free time</translation>
    </message>
    <message>
        <source>Find en ledig tid til %1</source>
        <translation>Find a free time for %1</translation>
    </message>
    <message>
        <source>Flyt hertil</source>
        <translation>Move here</translation>
    </message>
    <message>
        <source>Planlæg her</source>
        <translation>Plan here</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Medarbejder</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>Lokale</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Fra dato</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Til dato</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>Tidligst kl.</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>Senest kl.</source>
        <translation>Over by</translation>
    </message>
    <message>
        <source>Skriv datoer som 1-12-2026.</source>
        <translation>Write dates like 2026-12-01.</translation>
    </message>
    <message numerus="yes">
        <source>%n ledig(e) tid(er).</source>
        <translation>
            <numerusform>%n free time.</numerusform>
            <numerusform>%n free times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingen ledig tid. Prøv flere uger, kortere tid eller et andet lokale.</source>
        <translation>No free time. Try more weeks, a shorter time or another room.</translation>
    </message>
    <message>
        <source>ledig</source>
        <translation>free</translation>
    </message>
    <message numerus="yes">
        <source>i vejen %n gang(e)</source>
        <translation>
            <numerusform>in the way %n time</numerusform>
            <numerusform>in the way %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>lukkedag</source>
        <translation>closed day</translation>
    </message>
    <message>
        <source>optaget af en aktivitet</source>
        <translation>busy with an activity</translation>
    </message>
    <message>
        <source>optaget i egen kalender</source>
        <translation>busy in their own calendar</translation>
    </message>
    <message>
        <source>fraværende</source>
        <translation>away</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>holdes fri</source>
        <translation>kept free</translation>
    </message>
    <message>
        <source>Flyt %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>Ny: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>et ledigt lokale</source>
        <translation>a free room</translation>
    </message>
    <message>
        <source>uden for arbejdstid</source>
        <translation>outside working hours</translation>
    </message>
    <message>
        <source>uden for åbningstid</source>
        <translation>outside opening hours</translation>
    </message>
    <message>
        <source>kan ikke nå frem eller videre</source>
        <translation>cannot get there or on in time</translation>
    </message>
    <message>
        <source>ikke pladser nok</source>
        <translation>too few places</translation>
    </message>
    <message>
        <source>Ledig</source>
        <translation>Free</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Alt, hvad I skriver, ligger her: %1</source>
        <translation>Everything you write is kept here: %1</translation>
    </message>
    <message>
        <source>Eksempelkontoret laves. Det tager nogle sekunder.</source>
        <translation>The sample office is being made. It takes a few seconds.</translation>
    </message>
    <message>
        <source>Skriv dit navn først.</source>
        <translation>Write your name first.</translation>
    </message>
    <message>
        <source>Databaser (*.sqlite *.db);;Alle filer (*)</source>
        <translation>Databases (*.sqlite *.db);;All files (*)</translation>
    </message>
    <message>
        <source>Åbn en anden database</source>
        <translation>Open another database</translation>
    </message>
    <message>
        <source>Ugeplan</source>
        <translation>Ugeplan</translation>
    </message>
    <message>
        <source>Velkommen til Ugeplan</source>
        <translation>Welcome to Ugeplan</translation>
    </message>
    <message>
        <source>Her planlægger mentorer borgernes uger: samtaler, hold, snusepraktik og virksomhedspraktik.
Planen sendes som kalender eller papir, og fremmødet føres dag for dag.</source>
        <translation>Here mentors plan the weeks of citizens: talks, cohorts, tasters and work placements.
The plan goes out as a calendar or on paper, and attendance is kept day by day.</translation>
    </message>
    <message>
        <source>Se det i brug</source>
        <translation>See it in use</translation>
    </message>
    <message>
        <source>Et opdigtet kontor med 40 borgere, to hold, planer og fremmøde. Intet i det er rigtige mennesker.</source>
        <translation>A made-up office with 40 citizens, two cohorts, plans and attendance. None of it is about real people.</translation>
    </message>
    <message>
        <source>Prøv med et eksempelkontor</source>
        <translation>Try a sample office</translation>
    </message>
    <message>
        <source>Begynd forfra</source>
        <translation>Begin with nothing</translation>
    </message>
    <message>
        <source>Skriv dit navn: du bliver den første medarbejder i jobcentret, og det, du gør, står i dit navn.</source>
        <translation>Write your name: you become the first member of staff of the jobcentre, and what you do stands in your name.</translation>
    </message>
    <message>
        <source>Dit navn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Begynd med et tomt kontor</source>
        <translation>Begin with an empty office</translation>
    </message>
    <message>
        <source>Åbn en anden database…</source>
        <translation>Open another database…</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>borger</source>
        <translation>citizen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>cohort</translation>
    </message>
    <message>
        <source>medarbejder</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>arbejdsplads</source>
        <translation>workplace</translation>
    </message>
    <message>
        <source>lokale</source>
        <translation>room</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Intet er noteret endnu.</source>
        <translation>Nothing was noted yet.</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Hvad viser det</source>
        <translation>What shows it</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hvad viser det (kan undlades)</source>
        <translation>What shows it (optional)</translation>
    </message>
    <message>
        <source>Vurderingen kan ikke afsluttes uden en begrundelse.</source>
        <translation>The review cannot be settled without a reason.</translation>
    </message>
    <message>
        <source>Trinene i sagen kommer i rækkefølge, hvert én gang.</source>
        <translation>The steps of the case come in order, each once.</translation>
    </message>
    <message numerus="yes">
        <source>Målet er nået med %n noter fra hver sin dag.</source>
        <translation>
            <numerusform>The goal is reached with %n note.</numerusform>
            <numerusform>The goal is reached with %n notes from different days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scoringer i udviklingsmål tæller med.</source>
        <translation>Scores on the progress scale count too.</translation>
    </message>
    <message>
        <source>Målet er nået, når det er noteret.</source>
        <translation>The goal is reached when it is noted.</translation>
    </message>
    <message>
        <source>Ny note</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Den valgte note</source>
        <translation>The chosen note</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
    <message>
        <source>Notér mål: %1</source>
        <translation>Note goal: %1</translation>
    </message>
    <message>
        <source>Ret note: %1</source>
        <translation>Change note: %1</translation>
    </message>
    <message>
        <source>Fortryd note: %1</source>
        <translation>Take note back: %1</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Forløb og mål</source>
        <translation>Programmes and goals</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Start, ret og afslut forløb</source>
        <translation>Start, change and end programmes</translation>
    </message>
    <message>
        <source>Start, ret eller afslut forløb…</source>
        <translation>Start, change or end a programme…</translation>
    </message>
    <message>
        <source>Flyt til en anden gruppe…</source>
        <translation>Move to another group…</translation>
    </message>
    <message>
        <source>Borgeren er ikke i noget forløb. Start et, så vises mål og frister her.</source>
        <translation>The citizen is in no programme. Start one, and its goals and deadlines are shown here.</translation>
    </message>
    <message>
        <source>siden %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>åbenlys sag</source>
        <translation>plain case</translation>
    </message>
    <message>
        <source>mangler: hvilket job eller hvilken uddannelse?</source>
        <translation>missing: which job or education?</translation>
    </message>
    <message>
        <source>Job- eller uddannelsesmål</source>
        <translation>Job or education goal</translation>
    </message>
    <message>
        <source>Job- eller uddannelsesmål: %1</source>
        <translation>Job or education goal: %1</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Deltager</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Mødt / planlagt</source>
        <translation>Present / planned</translation>
    </message>
    <message>
        <source>Andel</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>ingen mødegang</source>
        <translation>no session</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>ikke begyndt</source>
        <translation>not begun</translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message>
        <source>Hvis uge</source>
        <translation>Whose week</translation>
    </message>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>%1 fremmødt af %2</source>
        <translation>%1 attended of %2</translation>
    </message>
    <message>
        <source>andel %1</source>
        <translation>rate %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 mangler&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 missing&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 deltagere · %2 mødegange</source>
        <translation>%1 participants · %2 sessions</translation>
    </message>
    <message>
        <source>Kolonnen %1 (kun tomme)  Ctrl+A</source>
        <translation>Column %1 (blanks only)  Ctrl+A</translation>
    </message>
    <message>
        <source>tom</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>Åbn dagen (Ctrl+Enter)</source>
        <translation>Open the day (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Fremmøde i ugen: deltagere og dage</source>
        <translation>Attendance in the week: participants and days</translation>
    </message>
    <message>
        <source>%1: minutter til stede, eller tid</source>
        <translation>%1: minutes present, or a time</translation>
    </message>
    <message>
        <source>%1: 85 eller 9.35</source>
        <translation>%1: 85 or 9.35</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Registreringer på papir: %1</source>
        <translation>Marks on paper: %1</translation>
    </message>
    <message>
        <source>Gem som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Det, der står på papiret</source>
        <translation>What stands on the paper</translation>
    </message>
    <message>
        <source>borgeren</source>
        <translation>the citizen</translation>
    </message>
    <message>
        <source>en leverandør</source>
        <translation>a provider</translation>
    </message>
    <message>
        <source>en arbejdsplads</source>
        <translation>a workplace</translation>
    </message>
    <message>
        <source>(vælg)</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>Fra uge</source>
        <translation>From week</translation>
    </message>
    <message>
        <source>Til og med uge</source>
        <translation>To week (included)</translation>
    </message>
    <message>
        <source>Papiret er til</source>
        <translation>The paper is for</translation>
    </message>
    <message>
        <source>Leverandør</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Arbejdsplads</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Vælg, hvem papiret er til.</source>
        <translation>Choose whom the paper is for.</translation>
    </message>
    <message>
        <source>registreringer</source>
        <translation>registrations</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Tider og fravær</source>
        <translation>Hours and absences</translation>
    </message>
    <message>
        <source>Det, der gælder</source>
        <translation>What holds</translation>
    </message>
    <message>
        <source>alle hverdage</source>
        <translation>every weekday</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Fjern den valgte</source>
        <translation>Remove the chosen one</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ugedag</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til kl.</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Note eller navn</source>
        <translation>Note or name</translation>
    </message>
    <message>
        <source>Fra dato</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Til dato (kan undlades)</source>
        <translation>To date (may be left out)</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tider og fravær for %1</source>
        <translation>Hours and absences of %1</translation>
    </message>
    <message>
        <source>Intet er skrevet endnu: alle tider kan bruges.</source>
        <translation>Nothing is written yet: every time can be used.</translation>
    </message>
    <message>
        <source>Skriv datoer som 1-12-2026.</source>
        <translation>Write dates like 2026-12-01.</translation>
    </message>
    <message>
        <source>Tilføj: %1</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <source>Fjern: %1</source>
        <translation>Remove: %1</translation>
    </message>
</context>
<context>
    <name>HoursModel</name>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>I virksomhed uge for uge</source>
        <translation>At companies week by week</translation>
    </message>
    <message>
        <source>Planlagt</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Mødt</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>I virksomhed</source>
        <translation>At companies</translation>
    </message>
    <message>
        <source>Seneste uge</source>
        <translation>Latest week</translation>
    </message>
    <message>
        <source>Aftalt</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Retning</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>Borgernes timer</source>
        <translation>The citizens&apos; hours</translation>
    </message>
</context>
<context>
    <name>HoursWords</name>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Kompetence</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>Arbejdstid</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Åbningstid</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holdes fri (behandling, børn)</source>
        <translation>Kept free (treatment, children)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Vælg en liste</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Vælg en anden…</source>
        <translation>Choose another…</translation>
    </message>
    <message>
        <source>Nye</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ændres</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Som før</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>Kan ikke hentes</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n linje(r) kan ikke hentes: ret i filen, eller spring over.</source>
        <translation>
            <numerusform>%n line cannot be imported: mend it in the file, or leave it out.</numerusform>
            <numerusform>%n lines cannot be imported: mend them in the file, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Og %n andre overlap.</source>
        <translation>
            <numerusform>And %n other clash.</numerusform>
            <numerusform>And %n other clashes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hent %n linje(r)</source>
        <translation>
            <numerusform>Import %n line</numerusform>
            <numerusform>Import %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Intet at hente</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>Hent fra %1</source>
        <translation>Import from %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ny(e)</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ændret</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Hentet fra %1: %2. Ctrl+Z fortryder det hele.</source>
        <translation>Imported from %1: %2. Ctrl+Z undoes all of it.</translation>
    </message>
    <message>
        <source>Vælg fil…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Vælg en liste fra Excel (.xlsx) eller en tekstfil (.csv). Før noget hentes, kan du se, hvilke kolonner der læses, og hvad der sker med hver linje.

De samme personer kendes på referencen eller navnet, så den samme fil kan hentes igen uden dubletter. Tomme felter ændrer intet. CPR-numre læses aldrig.</source>
        <translation>Choose a list from Excel (.xlsx) or a text file (.csv). Before anything is imported you can see which columns are read and what happens to each line.

The same people are known by their reference or their name, so the same file can be imported again without duplicates. Empty fields change nothing. Civil registration numbers are never read.</translation>
    </message>
    <message>
        <source>&amp;Kolonner i filen</source>
        <translation>&amp;Columns in the file</translation>
    </message>
    <message>
        <source>Kolonner i filen</source>
        <translation>Columns in the file</translation>
    </message>
    <message>
        <source>&amp;Det sker med linjerne</source>
        <translation>&amp;What happens to the lines</translation>
    </message>
    <message>
        <source>Det sker med linjerne</source>
        <translation>What happens to the lines</translation>
    </message>
    <message>
        <source>Grund til at tillade overlap</source>
        <translation>Reason to allow the clash</translation>
    </message>
    <message>
        <source>Spring de linjer over, der ikke kan hentes</source>
        <translation>Leave out the lines that cannot be imported</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hent</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Tilføj medarbejder</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>Tilføj borger</source>
        <translation>Add citizen</translation>
    </message>
    <message>
        <source>Ingen aktivitet valgt</source>
        <translation>No activity selected</translation>
    </message>
    <message>
        <source>Vælg en aktivitet på tavlen, træk en slags ind fra oven, eller tryk N for en ny ved markøren.</source>
        <translation>Select an activity on the board, drag a kind in from above, or press N for a new one at the cursor.</translation>
    </message>
    <message>
        <source>%1. Aktiviteten er fortrolig og hører til en anden organisation.</source>
        <translation>%1. The activity is confidential and belongs to another organisation.</translation>
    </message>
    <message>
        <source>Deltagere (%1)</source>
        <translation>Participants (%1)</translation>
    </message>
    <message>
        <source>Deltagere</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Gælder hele %1</source>
        <translation>Applies to all of %1</translation>
    </message>
    <message>
        <source>Vælg eller skriv et sted</source>
        <translation>Choose or type a place</translation>
    </message>
    <message>
        <source>Alle, der har med planen at gøre</source>
        <translation>Everyone who works with the plan</translation>
    </message>
    <message>
        <source>Fortrolig: borger, mentor og ejer</source>
        <translation>Confidential: citizen, mentor and owner</translation>
    </message>
    <message>
        <source>Helbred: borger, mentor og ejer</source>
        <translation>Health: citizen, mentor and owner</translation>
    </message>
    <message>
        <source>Slags aktivitet</source>
        <translation>Kind of activity</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Fra klokken</source>
        <translation>From time</translation>
    </message>
    <message>
        <source>Til klokken</source>
        <translation>To time</translation>
    </message>
    <message>
        <source>Bekræft sluttidspunktet</source>
        <translation>Confirm the end time</translation>
    </message>
    <message>
        <source>Sluttiden er antaget, ikke aftalt</source>
        <translation>The end is assumed, not agreed</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ansvarlige</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Synlig for</source>
        <translation>Visible to</translation>
    </message>
    <message>
        <source>Ejer</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Note til borgeren</source>
        <translation>Note to the citizen</translation>
    </message>
    <message>
        <source>Intern note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tag aktiviteten af planen (Delete)</source>
        <translation>Take the activity off the plan (Delete)</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>Ny (Ctrl+N)</source>
        <translation>New (Ctrl+N)</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gem ændringen</source>
        <translation>Save the change</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Taster</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>%1: træk ind på tavlen, eller tryk Enter for at sætte den ved markøren</source>
        <translation>%1: drag it onto the board, or press Enter to place it at the cursor</translation>
    </message>
</context>
<context>
    <name>KindPalette</name>
    <message>
        <source>Træk ind:</source>
        <translation>Drag in:</translation>
    </message>
    <message>
        <source>Flere…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>LastWeekDialog</name>
    <message>
        <source>Som sidste uge</source>
        <translation>As last week</translation>
    </message>
    <message>
        <source>Planlæg %1 for %2 som ugen før</source>
        <translation>Plan %1 for %2 as the week before</translation>
    </message>
    <message>
        <source>Læg på planen</source>
        <translation>Plan it</translation>
    </message>
    <message>
        <source> min mere</source>
        <translation> min more</translation>
    </message>
    <message>
        <source>Timer i virksomhed</source>
        <translation>Hours at a company</translation>
    </message>
    <message>
        <source>%1 af de ekstra timer har ikke plads mellem 8 og 17.</source>
        <translation>%1 of the extra time finds no room between 8 and 17.</translation>
    </message>
    <message>
        <source>Som ugen før: %1</source>
        <translation>As the week before: %1</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Koder</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>tag tilbage</source>
        <translation>take back</translation>
    </message>
    <message>
        <source>detaljer</source>
        <translation>details</translation>
    </message>
</context>
<context>
    <name>LengthTabs</name>
    <message numerus="yes">
        <source>%n uger</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vis %n uger</source>
        <translation>
            <numerusform>Show %n week</numerusform>
            <numerusform>Show %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Ugeplan</source>
        <translation>Ugeplan</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gør igen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Søg efter borger, hold, sted, medarbejder, aktivitet eller kommando</source>
        <translation>Find a citizen, cohort, place, member of staff, session or command</translation>
    </message>
    <message>
        <source>Vis denne liste over taster</source>
        <translation>Show this list of keys</translation>
    </message>
    <message>
        <source>Læs siden igen</source>
        <translation>Read the page again</translation>
    </message>
    <message>
        <source>Overalt</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>ingen valgt</source>
        <translation>nobody chosen</translation>
    </message>
    <message>
        <source>Medarbejder: %1</source>
        <translation>Staff: %1</translation>
    </message>
    <message>
        <source>lokal database</source>
        <translation>local database</translation>
    </message>
    <message>
        <source>Gemt %1</source>
        <translation>Saved %1</translation>
    </message>
</context>
<context>
    <name>MainWindowBody</name>
    <message>
        <source>Ugeplan</source>
        <translation>Ugeplan</translation>
    </message>
    <message>
        <source>Søg…  Ctrl+K</source>
        <translation>Search…  Ctrl+K</translation>
    </message>
    <message>
        <source>Find borger, hold, sted eller medarbejder (Ctrl+K)</source>
        <translation>Find a citizen, cohort, place or member of staff (Ctrl+K)</translation>
    </message>
    <message>
        <source>F1 viser taster</source>
        <translation>F1 shows the keys</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag tilbage: %1</source>
        <translation>Take back: %1</translation>
    </message>
    <message>
        <source>Alle %1 (kun tomme)</source>
        <translation>All %1 (blanks only)</translation>
    </message>
    <message>
        <source>Udfyld planlagt fravær</source>
        <translation>Fill in planned absence</translation>
    </message>
    <message>
        <source>%1 Dagen er afsluttet: skriv, hvorfor du retter.</source>
        <translation>%1 The day is closed: write why you correct it.</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Ingen kode begynder med %1. Koderne står under listen.</source>
        <translation>No code begins with %1. The codes are below the list.</translation>
    </message>
    <message>
        <source>Skriv først en kode; derefter minutter eller årsag.</source>
        <translation>Type a code first; then minutes or a reason.</translation>
    </message>
    <message>
        <source>Skriv minutter til stede (85), timer og minutter (1:25) eller et klokkeslæt (9.35).</source>
        <translation>Type minutes present (85), hours and minutes (1:25) or a time (9.35).</translation>
    </message>
    <message>
        <source>tom</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>Mødegangen begynder først kl. %1. Skriv %2 alligevel?</source>
        <translation>The session does not begin until %1. Write %2 anyway?</translation>
    </message>
</context>
<context>
    <name>MarksImportDialog</name>
    <message>
        <source>Hent registreringer fra en fil</source>
        <translation>Take marks in from a file</translation>
    </message>
    <message>
        <source>Linje</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Filens linjer</source>
        <translation>The lines of the file</translation>
    </message>
    <message>
        <source>Vælg en fil…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>ingen fil er valgt</source>
        <translation>no file is chosen</translation>
    </message>
    <message>
        <source>gives af filens indhold</source>
        <translation>given by the file&apos;s content</translation>
    </message>
    <message>
        <source>En CSV- eller Excel-fil med en linje for hver registrering og disse kolonner: mødegang, dato, start, borger, kode, minutter, kom, gik, grund. Borger, kode og enten mødegang eller dato skal være der. Alt kommer ind, eller intet.</source>
        <translation>A CSV or Excel file with a line for each mark and these columns: session, date, start, citizen, code, minutes, came, left, reason. Citizen, code and either session or date have to be there. All of it comes in, or nothing.</translation>
    </message>
    <message>
        <source>Kørslens nummer</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Vælg en fil med registreringer</source>
        <translation>Choose a file with marks</translation>
    </message>
    <message>
        <source>Hent</source>
        <translation>Take in</translation>
    </message>
    <message numerus="yes">
        <source>Hent %n registrering(er)</source>
        <translation>
            <numerusform>Take in %n mark</numerusform>
            <numerusform>Take in %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ny(e)</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rettes</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n står der allerede</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linje(r) kan ikke læses, så intet kan hentes: ret filen.</source>
        <translation>
            <numerusform>%n line cannot be read, so nothing can be taken in: mend the file.</numerusform>
            <numerusform>%n lines cannot be read, so nothing can be taken in: mend the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hent registreringer fra %1</source>
        <translation>Take marks in from %1</translation>
    </message>
    <message>
        <source>Hentet fra %1: %2 Ctrl+Z fortryder det hele.</source>
        <translation>Taken in from %1: %2 Ctrl+Z undoes all of it.</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Omvendt jobformidling</source>
        <translation>Reverse job matching</translation>
    </message>
    <message>
        <source>Find, hvem der kan passe</source>
        <translation>Find who may suit</translation>
    </message>
    <message>
        <source>Find virksomheder, der kan passe</source>
        <translation>Find companies that may suit</translation>
    </message>
    <message>
        <source>Find borgere, der kan passe</source>
        <translation>Find citizens who may suit</translation>
    </message>
    <message>
        <source>Ingen passer ud fra mål, opgaver og timer.</source>
        <translation>Nobody suits by goal, tasks and hours.</translation>
    </message>
    <message>
        <source>og %1 til</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Næste ledige tid</source>
        <translation>Next free time</translation>
    </message>
    <message>
        <source>Flyt de valgte gange, eller alle der ikke kan lade sig gøre, til næste ledige tid</source>
        <translation>Move the chosen ones, or all that cannot be done, to the next free time</translation>
    </message>
    <message>
        <source>Udelad</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Udelad de valgte gange, eller alle der ikke kan lade sig gøre</source>
        <translation>Leave out the chosen ones, or all that cannot be done</translation>
    </message>
    <message>
        <source>Som mønsteret</source>
        <translation>As the pattern</translation>
    </message>
    <message>
        <source>Læg de valgte gange, eller alle ændrede, tilbage, hvor mønsteret har dem</source>
        <translation>Put the chosen ones, or all that were changed, back where the pattern has them</translation>
    </message>
    <message numerus="yes">
        <source>%n gang(e) fandt ingen ledig tid inden for en uge.</source>
        <translation>
            <numerusform>%n found no free time within a week.</numerusform>
            <numerusform>%n found no free time within a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingCount</name>
    <message>
        <source>Mangler %1</source>
        <translation>Missing %1</translation>
    </message>
    <message numerus="yes">
        <source>Mangler registrering: %n mødegange</source>
        <translation>
            <numerusform>Missing registrations: %n session</numerusform>
            <numerusform>Missing registrations: %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingPopup</name>
    <message>
        <source>Mangler registrering</source>
        <translation>Missing registrations</translation>
    </message>
    <message>
        <source>Begyndt i de seneste fire uger, og nogen er ikke registreret. Enter går til stedet.</source>
        <translation>Begun in the last four weeks, and somebody is not registered. Enter goes to the place.</translation>
    </message>
    <message>
        <source>Alle er registreret i de seneste fire uger.</source>
        <translation>Everybody is registered in the last four weeks.</translation>
    </message>
    <message>
        <source> og %1 til</source>
        <translation> and %1 more</translation>
    </message>
</context>
<context>
    <name>MotivatedDialog</name>
    <message>
        <source>Motiverede borgere</source>
        <translation>Motivated citizens</translation>
    </message>
    <message>
        <source>Kun mine borgere</source>
        <translation>My citizens only</translation>
    </message>
    <message>
        <source>Mindst trin</source>
        <translation>At least step</translation>
    </message>
    <message>
        <source>Vurderet siden (kan undlades)</source>
        <translation>Scored since (may be left out)</translation>
    </message>
    <message>
        <source>Gem som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Gem som CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Vis borgeren</source>
        <translation>Show the citizen</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
    <message>
        <source>Gem listen</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>motiverede-borgere</source>
        <translation>motivated-citizens</translation>
    </message>
</context>
<context>
    <name>NeedsModel</name>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nærmere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>flere</source>
        <translation>several</translation>
    </message>
</context>
<context>
    <name>NeedsPane</name>
    <message>
        <source>Alt er på plads</source>
        <translation>All is well</translation>
    </message>
    <message numerus="yes">
        <source>Planer, registreringer og frister er i orden for de %n borger(e), der er valgt.</source>
        <translation>
            <numerusform>Plans, marks and deadlines are in order for the %n citizen chosen.</numerusform>
            <numerusform>Plans, marks and deadlines are in order for the %n citizens chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Her er ingen borgere</source>
        <translation>There are no citizens here</translation>
    </message>
    <message>
        <source>Vælg andre borgere i feltet ovenfor, eller opret dem på siden Borgere.</source>
        <translation>Choose other citizens in the box above, or add them on the page Citizens.</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Hvem har brug for hvad</source>
        <translation>Who needs what</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Tilbud, borgeren kan bruge</source>
        <translation>Offers the citizen can use</translation>
    </message>
    <message>
        <source>Se og ret listen…</source>
        <translation>See and edit the list…</translation>
    </message>
    <message>
        <source>Gem som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message numerus="yes">
        <source>og %n til</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Der er ingen tilbud på listen i dag.</source>
        <translation>There are no offers on the list today.</translation>
    </message>
</context>
<context>
    <name>OffersDialog</name>
    <message>
        <source>Tilbud fra andre forvaltninger</source>
        <translation>Offers from other administrations</translation>
    </message>
    <message>
        <source>Listen kan udskrives og gives til borgerne. Et tilbud, der er udløbet, kommer ikke med på udskriften.</source>
        <translation>The list can be printed and given to citizens. An offer that has ended is not printed.</translation>
    </message>
    <message>
        <source>Der er ingen tilbud på listen endnu. Skriv det første herunder.</source>
        <translation>There are no offers on the list yet. Write the first one below.</translation>
    </message>
    <message>
        <source>Hvem står bag</source>
        <translation>Who offers it</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Hvor og hvordan</source>
        <translation>Where and how</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Until (incl.)</translation>
    </message>
    <message>
        <source>indtil videre</source>
        <translation>until further notice</translation>
    </message>
    <message>
        <source>Hvem står bag (fx SUF)</source>
        <translation>Who offers it (e.g. SUF)</translation>
    </message>
    <message>
        <source>Navn på engelsk (kan undlades)</source>
        <translation>Name in English (optional)</translation>
    </message>
    <message>
        <source>Hvad er det?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>Hvor og hvordan?</source>
        <translation>Where and how?</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med (kan undlades)</source>
        <translation>Until (optional)</translation>
    </message>
    <message>
        <source>Gem som PDF… (Ctrl+P)</source>
        <translation>Save as PDF… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Tag af listen</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Sæt på listen: %1</source>
        <translation>Put on the list: %1</translation>
    </message>
    <message>
        <source>Ret tilbud: %1</source>
        <translation>Change offer: %1</translation>
    </message>
    <message>
        <source>Tag af listen: %1</source>
        <translation>Take off the list: %1</translation>
    </message>
    <message>
        <source>Skriv datoer som 1-12-2026; den første dag skal være der.</source>
        <translation>Write dates as 2026-12-01; the first day is needed.</translation>
    </message>
    <message>
        <source>Gem listen over tilbud</source>
        <translation>Save the list of offers</translation>
    </message>
    <message>
        <source>tilbud</source>
        <translation>offers</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Op (Ctrl+Pil op)</source>
        <translation>Up (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Ned (Ctrl+Pil ned)</source>
        <translation>Down (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source> (overlap)</source>
        <translation> (clash)</translation>
    </message>
    <message>
        <source> (tilladt overlap)</source>
        <translation> (allowed clash)</translation>
    </message>
    <message>
        <source>intet planlagt</source>
        <translation>nothing planned</translation>
    </message>
    <message>
        <source>lukket: %1</source>
        <translation>closed: %1</translation>
    </message>
    <message>
        <source>mangler plan</source>
        <translation>no plan yet</translation>
    </message>
    <message>
        <source>%1 planlagt</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>%1 af %2 aftalt med arbejdspladsen</source>
        <translation>%1 of %2 agreed with the workplace</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>clash</translation>
    </message>
    <message>
        <source>tilladt overlap</source>
        <translation>allowed clash</translation>
    </message>
    <message>
        <source>valgt til side om side</source>
        <translation>chosen for side by side</translation>
    </message>
    <message>
        <source>der er flere: søg eller vælg et hold</source>
        <translation>there are more: search or choose a cohort</translation>
    </message>
</context>
<context>
    <name>OverviewCounts</name>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n citizen</numerusform>
            <numerusform>%n citizens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold</source>
        <translation>
            <numerusform>%n cohort</numerusform>
            <numerusform>%n cohorts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medarbejder(e)</source>
        <translation>
            <numerusform>%n member of staff</numerusform>
            <numerusform>%n members of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lokale(r)</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arbejdsplads(er)</source>
        <translation>
            <numerusform>%n workplace</numerusform>
            <numerusform>%n workplaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mangler plan</source>
        <translation>
            <numerusform>%n without a plan</numerusform>
            <numerusform>%n without a plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n med overlap</source>
        <translation>
            <numerusform>%n with a clash</numerusform>
            <numerusform>%n with a clash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n med tilladt overlap</source>
        <translation>
            <numerusform>%n with an allowed clash</numerusform>
            <numerusform>%n with an allowed clash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewHeader</name>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>Uge %1–%2</source>
        <translation>Weeks %1–%2</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Tavle</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Side om side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>13 uger</source>
        <translation>13 weeks</translation>
    </message>
    <message>
        <source>Forrige uge eller dag</source>
        <translation>Previous week or day</translation>
    </message>
    <message>
        <source>Næste uge eller dag</source>
        <translation>Next week or day</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Find i overblikket</source>
        <translation>Find in the overview</translation>
    </message>
    <message>
        <source>Forrige (Alt+Venstre pil)</source>
        <translation>Previous (Alt+Left)</translation>
    </message>
    <message>
        <source>Forrige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Næste (Alt+Højre pil)</source>
        <translation>Next (Alt+Right)</translation>
    </message>
    <message>
        <source>Næste</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Gå til i dag (Ctrl+T)</source>
        <translation>Go to today (Ctrl+T)</translation>
    </message>
    <message>
        <source>Alle i ugen (Alt+1)</source>
        <translation>Everybody&apos;s week (Alt+1)</translation>
    </message>
    <message>
        <source>To til seks uger ved siden af hinanden (Alt+2)</source>
        <translation>Two to six weeks next to each other (Alt+2)</translation>
    </message>
    <message>
        <source>Én dag på en tidslinje (Alt+3)</source>
        <translation>One day on a time line (Alt+3)</translation>
    </message>
    <message>
        <source>En borgers uger med job, socialt og sundhed (Alt+4)</source>
        <translation>One citizen&apos;s weeks with job, social and health (Alt+4)</translation>
    </message>
    <message>
        <source>Borgere</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>Medarbejdere</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Steder</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohorts</translation>
    </message>
    <message>
        <source>Søg navn eller nummer</source>
        <translation>Search name or number</translation>
    </message>
    <message>
        <source>Søg i tavlen</source>
        <translation>Search the board</translation>
    </message>
    <message>
        <source>Vis kun dem, hvis navn eller nummer rummer teksten (Ctrl+F)</source>
        <translation>Show only those whose name or number holds the text (Ctrl+F)</translation>
    </message>
    <message>
        <source>Vis kun borgere på et hold</source>
        <translation>Show only the citizens of a cohort</translation>
    </message>
    <message>
        <source>Kun mine borgere</source>
        <translation>My citizens only</translation>
    </message>
    <message>
        <source>Tilføj…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Stil en borger, et hold, en medarbejder eller et sted ved siden af</source>
        <translation>Put a citizen, cohort, member of staff or place beside the others</translation>
    </message>
    <message>
        <source>Fjern alle</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Mellemrum i tavlen vælger også. Enter åbner en uge, Delete fjerner den.</source>
        <translation>Space on the board chooses too. Enter opens a week, Delete removes it.</translation>
    </message>
    <message>
        <source>Vælg borger…</source>
        <translation>Choose citizen…</translation>
    </message>
    <message>
        <source>Vælg, hvis uger der vises (Ctrl+F)</source>
        <translation>Choose whose weeks are shown (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Ugeplan</source>
        <translation>Week plan</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Borgere</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohorts</translation>
    </message>
    <message>
        <source>Placeringer</source>
        <translation>Placements</translation>
    </message>
    <message>
        <source>Arbejdspladser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Medarbejdere</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Progression</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Teamet</source>
        <translation>The team</translation>
    </message>
</context>
<context>
    <name>PaneFoot</name>
    <message>
        <source>Skriv koden: rækken markeres, og den næste er klar. Tal giver minutter til stede.</source>
        <translation>Type the code: the row is marked, and the next is ready. Digits give minutes present.</translation>
    </message>
    <message>
        <source>Enter: alle tomme mødt</source>
        <translation>Enter: all blanks present</translation>
    </message>
    <message>
        <source>%1 …: skriv næste bogstav, eller Enter. Muligt: %2</source>
        <translation>%1 …: type the next letter, or Enter. Possible: %2</translation>
    </message>
    <message>
        <source>Udfyld planlagt fravær (%1)  %2</source>
        <translation>Fill in planned absence (%1)  %2</translation>
    </message>
</context>
<context>
    <name>ParticipantLine</name>
    <message>
        <source>Mere om %1</source>
        <translation>More about %1</translation>
    </message>
    <message>
        <source>Egen tid…</source>
        <translation>Own time…</translation>
    </message>
    <message>
        <source>Fjern egen tid</source>
        <translation>Remove own time</translation>
    </message>
    <message>
        <source>Tag af denne mødegang</source>
        <translation>Take off this session</translation>
    </message>
    <message>
        <source>Sæt på igen</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Vis borgerens uge</source>
        <translation>Show the citizen&apos;s week</translation>
    </message>
    <message>
        <source>taget af</source>
        <translation>taken off</translation>
    </message>
    <message>
        <source>tilføjet</source>
        <translation>added</translation>
    </message>
    <message>
        <source>Egen tid fra</source>
        <translation>Own time from</translation>
    </message>
    <message>
        <source>Egen tid til</source>
        <translation>Own time to</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>mangler plan</source>
        <translation>no plan yet</translation>
    </message>
    <message>
        <source>%1 planlagt</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>uge %1 af %2</source>
        <translation>week %1 of %2</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Ingen passer til »%1«.</source>
        <translation>Nobody matches “%1”.</translation>
    </message>
    <message>
        <source>Du er ikke mentor for nogen i denne uge. Fjern »Kun mine borgere« for at se alle.</source>
        <translation>You are nobody&apos;s mentor this week. Clear “My citizens only” to see everyone.</translation>
    </message>
    <message>
        <source>Her er ingen endnu. Opret dem på siderne i venstre side.</source>
        <translation>Nobody here yet. Add them on the pages to the left.</translation>
    </message>
</context>
<context>
    <name>PersonWeek</name>
    <message>
        <source>Fjern %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Fjern fra sammenligningen (Delete)</source>
        <translation>Remove from the comparison (Delete)</translation>
    </message>
</context>
<context>
    <name>PlacementRule</name>
    <message>
        <source>Længde og forlængelse</source>
        <translation>Length and extension</translation>
    </message>
    <message>
        <source>Den konkrete vurdering</source>
        <translation>The concrete assessment</translation>
    </message>
    <message>
        <source>Ny sidste dag</source>
        <translation>New last day</translation>
    </message>
    <message>
        <source>Vurdering</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Forlæng</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Vælg, hvad placeringen er, så følger reglen med.</source>
        <translation>Choose what the placement is, and the rule comes with it.</translation>
    </message>
    <message>
        <source>Forlænget til %1 (%2): %3</source>
        <translation>Extended to %1 (%2): %3</translation>
    </message>
    <message>
        <source>Skriv en dato som 1-12-2026.</source>
        <translation>Write a date such as 2026-12-01.</translation>
    </message>
    <message>
        <source>Forlæng placeringen: %1</source>
        <translation>Extend the placement: %1</translation>
    </message>
</context>
<context>
    <name>PlacementSupport</name>
    <message>
        <source>Støtte under placeringen</source>
        <translation>Support during the placement</translation>
    </message>
    <message>
        <source>Aftal støtte</source>
        <translation>Agree support</translation>
    </message>
    <message>
        <source>Ingen støtte er aftalt for placeringen.</source>
        <translation>No support is agreed for the placement.</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Søg i listen</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Fjern den valgte</source>
        <translation>Remove the chosen one</translation>
    </message>
    <message>
        <source>Ingen i listen passer til søgningen.</source>
        <translation>Nothing in the list matches the search.</translation>
    </message>
    <message>
        <source>Udkastet er ikke gemt endnu. Tryk på %1 for at gøre det færdigt.</source>
        <translation>The draft is not saved yet. Press %1 to finish it.</translation>
    </message>
    <message>
        <source>Fjern %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; i listen</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; in the list</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Søg på navn eller reference …</source>
        <translation>Search name or reference …</translation>
    </message>
    <message>
        <source>Søg på navn eller reference</source>
        <translation>Search name or reference</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>PlainSorts</name>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>gives af sig selv</source>
        <translation>given by itself</translation>
    </message>
    <message>
        <source>Borgere</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>borger</source>
        <translation>citizen</translation>
    </message>
    <message>
        <source>Ny borger</source>
        <translation>New citizen</translation>
    </message>
    <message>
        <source>Her er ingen borgere endnu. Opret den første, eller vis alle.</source>
        <translation>There are no citizens here yet. Make the first one, or show all.</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Sprog på ugeplanen</source>
        <translation>Language of the week plan</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Engelsk</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Fritaget for Digital Post</source>
        <translation>Exempt from Digital Post</translation>
    </message>
    <message>
        <source>Husk</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>Står på hver ugeplan</source>
        <translation>Stands on every week plan</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohorts</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>cohort</translation>
    </message>
    <message>
        <source>Nyt hold</source>
        <translation>New cohort</translation>
    </message>
    <message>
        <source>Her er ingen hold endnu. Opret det første, og tilmeld borgere.</source>
        <translation>There are no cohorts here yet. Make the first one, and let citizens join.</translation>
    </message>
    <message>
        <source>Gives af</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Intet valgt</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Medarbejdere</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>medarbejder</source>
        <translation>member of staff</translation>
    </message>
    <message>
        <source>Ny medarbejder</source>
        <translation>New member of staff</translation>
    </message>
    <message>
        <source>Her er ingen medarbejdere endnu. Opret dig selv først.</source>
        <translation>There is no staff here yet. Begin with yourself.</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>mentor, underviser …</source>
        <translation>mentor, teacher …</translation>
    </message>
    <message>
        <source>Jobcenter</source>
        <translation>Jobcentre</translation>
    </message>
    <message>
        <source>Leverandør</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Sundheds- og Omsorgsforvaltning (SUF)</source>
        <translation>Health and Care (SUF)</translation>
    </message>
    <message>
        <source>Socialforvaltning (SOF)</source>
        <translation>Social Services (SOF)</translation>
    </message>
    <message>
        <source>Anden</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Organisationer</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>Ny organisation</source>
        <translation>New organisation</translation>
    </message>
    <message>
        <source>Her er ingen organisationer endnu.</source>
        <translation>There are no organisations here yet.</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Arbejdspladser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>arbejdsplads</source>
        <translation>workplace</translation>
    </message>
    <message>
        <source>Ny arbejdsplads</source>
        <translation>New workplace</translation>
    </message>
    <message>
        <source>Her er ingen arbejdspladser endnu. Opret den første.</source>
        <translation>There are no workplaces here yet. Make the first one.</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Pladser</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>lokale</source>
        <translation>room</translation>
    </message>
    <message>
        <source>Nyt lokale</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>Her er ingen lokaler endnu. Opret det første.</source>
        <translation>There are no rooms here yet. Make the first one.</translation>
    </message>
    <message>
        <source>Bygning</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>dag-måned-år</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>Placeringer</source>
        <translation>Placements</translation>
    </message>
    <message>
        <source>placering</source>
        <translation>placement</translation>
    </message>
    <message>
        <source>Ny placering</source>
        <translation>New placement</translation>
    </message>
    <message>
        <source>Her er ingen placeringer endnu. Opret den første.</source>
        <translation>There are no placements here yet. Make the first one.</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Arbejdsplads</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Timer om ugen</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Navn eller reference</source>
        <translation>Name or reference</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>To and including</translation>
    </message>
    <message>
        <source>tom: uden slutdato</source>
        <translation>empty: no end date</translation>
    </message>
    <message>
        <source>Ledige i dag</source>
        <translation>Open today</translation>
    </message>
    <message>
        <source>Branche eller branchekode</source>
        <translation>Trade or trade code</translation>
    </message>
    <message>
        <source>Tilbyder timer om ugen</source>
        <translation>Offers hours a week</translation>
    </message>
    <message>
        <source>Opgaver, én på hver linje</source>
        <translation>Tasks, one on each line</translation>
    </message>
    <message>
        <source>Kun ledige pladser</source>
        <translation>Open places only</translation>
    </message>
    <message>
        <source>ikke valgt</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Står på virksomhedens ark</source>
        <translation>Stands on the company’s sheet</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Linje</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Hvad sker</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>(ingen)</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>PlanningDialog</name>
    <message>
        <source>Det kommer til at ske</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Grund til at tillade overlap</source>
        <translation>Reason to allow the clash</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Læg på planen</source>
        <translation>Plan it</translation>
    </message>
</context>
<context>
    <name>PlanningTools</name>
    <message>
        <source>Mere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Flere måder at planlægge på (Ctrl+M)</source>
        <translation>More ways to plan (Ctrl+M)</translation>
    </message>
    <message>
        <source>Gentag…</source>
        <translation>Repeat…</translation>
    </message>
    <message>
        <source>Planlæg et forløb…</source>
        <translation>Plan a course…</translation>
    </message>
    <message>
        <source>Kopiér uge eller dag…</source>
        <translation>Copy a week or a day…</translation>
    </message>
    <message>
        <source>Som sidste uge…</source>
        <translation>As last week…</translation>
    </message>
    <message>
        <source>Fordel samtaler…</source>
        <translation>Spread talks…</translation>
    </message>
    <message>
        <source>Ønsker</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>Nyt ønske…</source>
        <translation>New wish…</translation>
    </message>
    <message>
        <source>Find en ledig tid…</source>
        <translation>Find a free time…</translation>
    </message>
    <message>
        <source>Skabeloner…</source>
        <translation>Templates…</translation>
    </message>
    <message>
        <source>Tider og fravær…</source>
        <translation>Hours and absences…</translation>
    </message>
    <message>
        <source>Egen kalender…</source>
        <translation>Own calendar…</translation>
    </message>
    <message>
        <source>Regler…</source>
        <translation>Rules…</translation>
    </message>
    <message>
        <source>Lukkedage…</source>
        <translation>Closing days…</translation>
    </message>
    <message>
        <source>Slettede aktiviteter…</source>
        <translation>Deleted activities…</translation>
    </message>
    <message>
        <source>Flere måder at planlægge på</source>
        <translation>More ways to plan</translation>
    </message>
    <message>
        <source>Vælg først den aktivitet, der skal gentages.</source>
        <translation>First choose the activity to repeat.</translation>
    </message>
    <message>
        <source>Vælg først en borger i listen til venstre.</source>
        <translation>First choose a citizen in the list at the left.</translation>
    </message>
    <message>
        <source>Vælg først et hold i listen til venstre.</source>
        <translation>First choose a cohort in the list at the left.</translation>
    </message>
    <message>
        <source>Vælg først en borger eller et hold i listen til venstre.</source>
        <translation>First choose a citizen or a cohort in the list to the left.</translation>
    </message>
    <message>
        <source>Vælg først en borger, en medarbejder eller et sted i listen til venstre.</source>
        <translation>First choose a citizen, a member of staff or a place in the list at the left.</translation>
    </message>
    <message>
        <source>Vælg først en medarbejder eller et lokale i listen til venstre.</source>
        <translation>First choose a member of staff or a room in the list at the left.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Deltagere</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>springes over: %1</source>
        <translation>skipped: %1</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Bemærk</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Gem ugeplanen som PDF</source>
        <translation>Save the week plan as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printeren svarede ikke. Intet er udskrevet; prøv en anden printer, eller gem som PDF.</source>
        <translation>The printer did not answer. Nothing was printed; try another printer, or save as PDF.</translation>
    </message>
    <message>
        <source>side %1 af %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Udskriv ugeplan</source>
        <translation>Print the week plan</translation>
    </message>
    <message>
        <source>Uger fra denne</source>
        <translation>Weeks from this one</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Med deltagernes navne</source>
        <translation>With participants&apos; names</translation>
    </message>
    <message>
        <source>Forrige side</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Næste side</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Gem som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Udskriv…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>ProgrammeDelegate</name>
    <message>
        <source>%1 virks.</source>
        <translation>%1 comp.</translation>
    </message>
</context>
<context>
    <name>ProgrammeModel</name>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Socialt</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Sundhed</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Optaget</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>%1: %2 planlagt, %3 i virksomhed</source>
        <translation>%1: %2 planned, %3 at companies</translation>
    </message>
    <message>
        <source>intet planlagt</source>
        <translation>nothing planned</translation>
    </message>
</context>
<context>
    <name>ProgrammePane</name>
    <message>
        <source>Vælg borger…</source>
        <translation>Choose citizen…</translation>
    </message>
    <message numerus="yes">
        <source>%n uge(r) uden plan</source>
        <translation>
            <numerusform>%n week without a plan</numerusform>
            <numerusform>%n weeks without a plan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 planlagt · %3 i virksomhed</source>
        <translation>%1: %2 planned · %3 at companies</translation>
    </message>
</context>
<context>
    <name>ProgrammeTable</name>
    <message>
        <source>Uger og spor</source>
        <translation>Weeks and tracks</translation>
    </message>
</context>
<context>
    <name>ProgrammesDialog</name>
    <message>
        <source>Forløb: %1</source>
        <translation>Programmes: %1</translation>
    </message>
    <message>
        <source>Fristerne tæller fra startdagen. Den, der går videre fra et forløb til det næste i samme gruppe, får ikke ny tid: skriv da den dag, fristerne tæller fra.</source>
        <translation>The deadlines run from the first day. Those who go on from one programme to the next of the same group get no new time: then write the day that the deadlines run from.</translation>
    </message>
    <message>
        <source>Borgeren er ikke i noget forløb. Start det første herunder.</source>
        <translation>The citizen is in no programme. Start the first one below.</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Job- eller uddannelsesmål</source>
        <translation>Job or education goal</translation>
    </message>
    <message>
        <source>Udfald</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>running</translation>
    </message>
    <message>
        <source>startdagen</source>
        <translation>the first day</translation>
    </message>
    <message>
        <source>Åbenlys sag: står øverst på listen over frister</source>
        <translation>Plain case: comes first in the list of deadlines</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Fristerne tæller fra</source>
        <translation>Deadlines run from</translation>
    </message>
    <message>
        <source>Sagen forelægges til</source>
        <translation>The case is put forward for</translation>
    </message>
    <message>
        <source>Timer om ugen i jobbet</source>
        <translation>Hours a week in the job</translation>
    </message>
    <message>
        <source>Nyt forløb</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Det valgte forløb</source>
        <translation>The chosen programme</translation>
    </message>
    <message>
        <source>Skriv datoer som 1-12-2026 og timer som 9 eller 9:30; den første dag skal være der.</source>
        <translation>Write dates as 2026-12-01 and hours as 9 or 9:30; the first day must be there.</translation>
    </message>
    <message>
        <source>Afslut forløb: %1</source>
        <translation>End programme: %1</translation>
    </message>
    <message>
        <source>Ret forløb: %1</source>
        <translation>Change programme: %1</translation>
    </message>
    <message>
        <source>Start forløb: %1</source>
        <translation>Start programme: %1</translation>
    </message>
    <message>
        <source>Fjern forløb: %1</source>
        <translation>Remove programme: %1</translation>
    </message>
</context>
<context>
    <name>ProgressionFigures</name>
    <message>
        <source>Progression</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Tallene bag retning, råd og rapport. Et råd afgør intet.</source>
        <translation>The figures behind direction, advice and report. Advice decides nothing.</translation>
    </message>
    <message>
        <source>Uger bag retningen</source>
        <translation>Weeks behind the direction</translation>
    </message>
    <message>
        <source>Uger bag »til tiden«</source>
        <translation>Weeks behind &quot;on time&quot;</translation>
    </message>
    <message>
        <source>Uger, der skal gå godt, før flere timer foreslås</source>
        <translation>Weeks that have to go well before more hours are advised</translation>
    </message>
    <message>
        <source>Så meget af det aftalte skal der være mødt (%)</source>
        <translation>How much of what was agreed has to be attended (%)</translation>
    </message>
    <message>
        <source>Så meget mere foreslås (minutter om ugen)</source>
        <translation>How much more is advised (minutes a week)</translation>
    </message>
    <message>
        <source>Aldrig over (minutter om ugen)</source>
        <translation>Never above (minutes a week)</translation>
    </message>
    <message>
        <source>Færrest borgere bag et tal i rapporten</source>
        <translation>Fewest citizens behind a figure in the report</translation>
    </message>
    <message>
        <source>Ret tal for progression</source>
        <translation>Change a figure of progression</translation>
    </message>
</context>
<context>
    <name>ProgressionPage</name>
    <message>
        <source>Åbn borgerens ugeplan</source>
        <translation>Open the citizen&apos;s week</translation>
    </message>
    <message>
        <source>Søg i listen over borgere</source>
        <translation>Search the list of citizens</translation>
    </message>
    <message>
        <source>Søg borger</source>
        <translation>Search citizens</translation>
    </message>
    <message>
        <source>Kun mine borgere</source>
        <translation>Only my citizens</translation>
    </message>
    <message>
        <source>Borgere</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>Ugeplan</source>
        <translation>Week plan</translation>
    </message>
    <message>
        <source>Åbn borgerens ugeplan (Ctrl+U)</source>
        <translation>Open the citizen&apos;s week (Ctrl+U)</translation>
    </message>
    <message>
        <source>Vælg en borger</source>
        <translation>Choose a citizen</translation>
    </message>
    <message>
        <source>Vælg en borger i listen til venstre, eller tryk Ctrl+K og skriv et navn. Så står timerne her uge for uge: aftalt, planlagt og mødt.</source>
        <translation>Choose a citizen in the list at the left, or press Ctrl+K and type a name. Their hours then stand here week by week: agreed, planned and attended.</translation>
    </message>
    <message>
        <source>Motiverede borgere…</source>
        <translation>Motivated citizens…</translation>
    </message>
    <message>
        <source>Borgere, der er vurderet højt i motivation (Ctrl+Shift+M)</source>
        <translation>Citizens who were scored high in motivation (Ctrl+Shift+M)</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Ikke nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Vis reglen, og hvor den kommer fra</source>
        <translation>Show the rule, and where it comes from</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Hvorfor ikke nu? Enter gemmer</source>
        <translation>Why not now? Enter saves</translation>
    </message>
    <message>
        <source>Omvisitér</source>
        <translation>Move group</translation>
    </message>
    <message>
        <source>Log kontakt</source>
        <translation>Log contact</translation>
    </message>
    <message>
        <source>Forlæng</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Forny</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Aftal støtte</source>
        <translation>Agree support</translation>
    </message>
    <message>
        <source>Vurdér</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>Skriv målet</source>
        <translation>Write the goal</translation>
    </message>
    <message>
        <source>Skriv aftalen</source>
        <translation>Write the agreement</translation>
    </message>
    <message>
        <source>Begrundelse. Enter flytter borgeren</source>
        <translation>Reason. Enter moves the citizen</translation>
    </message>
    <message>
        <source>Den konkrete vurdering. Enter forlænger</source>
        <translation>The concrete assessment. Enter extends</translation>
    </message>
    <message>
        <source>Vurderingen. Enter gemmer</source>
        <translation>The assessment. Enter saves</translation>
    </message>
    <message>
        <source>Job eller uddannelse. Enter gemmer</source>
        <translation>Job or education. Enter saves</translation>
    </message>
    <message>
        <source>Hvad er aftalt? Enter gemmer</source>
        <translation>What is agreed? Enter saves</translation>
    </message>
</context>
<context>
    <name>PromptSettings</name>
    <message>
        <source>Forslag om borgere</source>
        <translation>Prompts about citizens</translation>
    </message>
    <message>
        <source>Hvad siden Progression minder om. Et forslag afgør intet.</source>
        <translation>What the Progression page reminds of. A prompt decides nothing.</translation>
    </message>
    <message>
        <source>Haster</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Til orientering</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Vises ikke</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>Udeblevet uden kontakt bagefter</source>
        <translation>No-show without contact afterwards</translation>
    </message>
    <message>
        <source>Så mange dage tilbage</source>
        <translation>This many days back</translation>
    </message>
    <message>
        <source>Gruppen skal vurderes</source>
        <translation>The group has to be assessed</translation>
    </message>
    <message>
        <source>Frist for forløbets mål</source>
        <translation>Deadline for the programme’s goals</translation>
    </message>
    <message>
        <source>Placeringen slutter snart</source>
        <translation>The placement ends soon</translation>
    </message>
    <message>
        <source>Kontakten er over tiden</source>
        <translation>The contact is overdue</translation>
    </message>
    <message>
        <source>Mere end så mange dage over</source>
        <translation>More than this many days over</translation>
    </message>
    <message>
        <source>Timerne er steget: overvej en anden gruppe</source>
        <translation>Hours have risen: consider another group</translation>
    </message>
    <message>
        <source>Over så mange uger, der tæller</source>
        <translation>Over this many weeks that count</translation>
    </message>
    <message>
        <source>Mindst så meget mere (minutter om ugen)</source>
        <translation>At least this much more (minutes a week)</translation>
    </message>
    <message>
        <source>Støtten skal fornys</source>
        <translation>Support has to be renewed</translation>
    </message>
    <message>
        <source>Så mange dage før</source>
        <translation>This many days before</translation>
    </message>
    <message>
        <source>Ingen støtte er aftalt</source>
        <translation>No support is agreed</translation>
    </message>
    <message>
        <source>Job- eller uddannelsesmål mangler</source>
        <translation>Job or education goal is missing</translation>
    </message>
    <message>
        <source>Så mange dage efter start</source>
        <translation>This many days after the start</translation>
    </message>
    <message>
        <source>Ret forslag om borgere</source>
        <translation>Change prompts about citizens</translation>
    </message>
</context>
<context>
    <name>PromptsCard</name>
    <message>
        <source>Overvej</source>
        <translation>Consider</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Tidligere svar</source>
        <translation>Earlier answers</translation>
    </message>
    <message>
        <source>Intet at tage stilling til lige nu.</source>
        <translation>Nothing to decide on right now.</translation>
    </message>
    <message>
        <source>Vis alle %1</source>
        <translation>Show all %1</translation>
    </message>
    <message>
        <source>Følg: %1</source>
        <translation>Follow: %1</translation>
    </message>
    <message>
        <source>Ikke nu: %1</source>
        <translation>Not now: %1</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%1, %n venter</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Årsager til fravær</source>
        <translation>Reasons for absence</translation>
    </message>
    <message>
        <source>En ændring gælder fra sin dag og frem. Skriv aldrig en sygdoms navn: listen er for alle.</source>
        <translation>A change holds from its day on. Never write the name of an illness: the list is for everybody.</translation>
    </message>
    <message>
        <source>Der er ingen årsager endnu. Skriv den første herunder.</source>
        <translation>There are no reasons yet. Write the first one below.</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Fravær af den årsag er lovligt</source>
        <translation>Absence for this reason is authorised</translation>
    </message>
    <message>
        <source>På engelsk (kan undlades)</source>
        <translation>In English (optional)</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Årsagen kan ikke vælges fra den dag, der står i feltet</source>
        <translation>The reason cannot be chosen from the day in the field</translation>
    </message>
    <message>
        <source>Tilføj årsag: %1</source>
        <translation>Add reason: %1</translation>
    </message>
    <message>
        <source>Ret årsag: %1</source>
        <translation>Change reason: %1</translation>
    </message>
    <message>
        <source>Slut årsag: %1</source>
        <translation>End reason: %1</translation>
    </message>
    <message>
        <source>Skriv, fra hvilken dag det gælder, som 1-12-2026.</source>
        <translation>Write the day it holds from, as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Fjern (Ctrl+Del). Ctrl+Z henter tilbage.</source>
        <translation>Remove (Ctrl+Del). Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Feltet skal udfyldes; det gamle står endnu.</source>
        <translation>This must be filled in; the old value still stands.</translation>
    </message>
    <message>
        <source>Ret %1: %2</source>
        <translation>Change %1: %2</translation>
    </message>
    <message>
        <source>Gemmes, så snart dette er udfyldt: %1.</source>
        <translation>Saved as soon as this is filled in: %1.</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>Vis listen</source>
        <translation>Show the list</translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message>
        <source>Visitation</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Visitationsnotater…</source>
        <translation>Notes on referral…</translation>
    </message>
    <message>
        <source>Intet notat endnu.</source>
        <translation>No note yet.</translation>
    </message>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralDialog</name>
    <message>
        <source>Visitationsnotater: %1</source>
        <translation>Notes on referral: %1</translation>
    </message>
    <message>
        <source>Skriv, hvad der blev set på, og hvad I besluttede. Notatet ændrer ikke borgerens gruppe: det gør I selv. Skriv ikke helbredsoplysninger her: alle i jobcentret kan læse notatet.</source>
        <translation>Write what was looked at, and what you decided. The note does not change the citizen&apos;s group: you do that yourselves. Write nothing about health here: everybody at the jobcentre can read the note.</translation>
    </message>
    <message>
        <source>Der er ingen notater endnu. Skriv det første herunder.</source>
        <translation>There are no notes yet. Write the first one below.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Kriterier</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Af</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Kriterier: ét på hver linje, med kolon før det, der er at sige</source>
        <translation>Criteria: one on each line, with a colon before what there is to say</translation>
    </message>
    <message>
        <source>Nyt notat</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Det valgte notat</source>
        <translation>The chosen note</translation>
    </message>
    <message>
        <source>Visitationsnotat: %1</source>
        <translation>Note on referral: %1</translation>
    </message>
    <message>
        <source>Ret visitationsnotat: %1</source>
        <translation>Change note on referral: %1</translation>
    </message>
    <message>
        <source>Fjern visitationsnotat: %1</source>
        <translation>Remove note on referral: %1</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>RegisterMarks</name>
    <message>
        <source>taget tilbage</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>Før:</source>
        <translation>Before:</translation>
    </message>
    <message>
        <source>rettet efter afslutning: %1</source>
        <translation>corrected after closing: %1</translation>
    </message>
    <message>
        <source>dokumentation ikke set</source>
        <translation>no documentation seen</translation>
    </message>
    <message>
        <source>dokumentation set</source>
        <translation>documentation seen</translation>
    </message>
    <message>
        <source>%1, foreslået</source>
        <translation>%1, proposed</translation>
    </message>
    <message>
        <source>afsluttet af %1 %2</source>
        <translation>closed by %1 %2</translation>
    </message>
    <message>
        <source>godkendt af %1 %2</source>
        <translation>approved by %1 %2</translation>
    </message>
    <message>
        <source>åbnet igen af %1 %2</source>
        <translation>opened again by %1 %2</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Deltager</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ugen</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>%1: ikke registreret</source>
        <translation>%1: not recorded</translation>
    </message>
    <message>
        <source>Mødt %1 af %2 planlagt i ugen</source>
        <translation>Attended %1 of %2 planned in the week</translation>
    </message>
    <message>
        <source>ikke registreret</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>%1: ikke registreret, %2</source>
        <translation>%1: not registered, %2</translation>
    </message>
</context>
<context>
    <name>RegisterNote</name>
    <message>
        <source>Notat til kolleger</source>
        <translation>Note to colleagues</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>%1 planlagt</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>%1 deltagere</source>
        <translation>%1 participants</translation>
    </message>
    <message>
        <source>1 deltager</source>
        <translation>1 participant</translation>
    </message>
    <message>
        <source>Alle %1 (kun tomme)  Ctrl+A</source>
        <translation>All %1 (blanks only)  Ctrl+A</translation>
    </message>
    <message>
        <source>Læses som %1–%2. Skriv 9.35- for kommet kl. 9.35 og -9.35 for gået kl. 9.35.</source>
        <translation>Read as %1–%2. Write 09:35- for came at 09:35, and -09:35 for left at 09:35.</translation>
    </message>
</context>
<context>
    <name>RegisterTools</name>
    <message>
        <source>Tast et underskrevet ark ind…</source>
        <translation>Type a signed sheet back…</translation>
    </message>
    <message>
        <source>Hent registreringer fra en fil…</source>
        <translation>Take marks in from a file…</translation>
    </message>
    <message>
        <source>Aktivitetstimer til fil…</source>
        <translation>Activity hours to a file…</translation>
    </message>
    <message>
        <source>Fravær og fritagelse…</source>
        <translation>Absence and exemption…</translation>
    </message>
    <message>
        <source>Aftalte timer…</source>
        <translation>Agreed hours…</translation>
    </message>
    <message>
        <source>Vælg først en borger i listen.</source>
        <translation>First choose a citizen in the list.</translation>
    </message>
    <message>
        <source>Borgerens registreringer (PDF)…</source>
        <translation>The citizen&apos;s marks (PDF)…</translation>
    </message>
    <message>
        <source>Udviklingsmål…</source>
        <translation>Development goals…</translation>
    </message>
    <message>
        <source>Fremmødekoder…</source>
        <translation>Attendance codes…</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Fremmødeliste</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>%1: minutter til stede, eller tid</source>
        <translation>%1: minutes present, or a time</translation>
    </message>
    <message>
        <source>%1: 85, 1:25 eller kl. 9.35</source>
        <translation>%1: 85, 1:25 or 09:35</translation>
    </message>
</context>
<context>
    <name>RegroupDialog</name>
    <message>
        <source>Omvisitér %1</source>
        <translation>Move %1 to another group</translation>
    </message>
    <message>
        <source>fx flere timer i virksomhed gennem seks uger</source>
        <translation>e.g. more hours at companies over six weeks</translation>
    </message>
    <message>
        <source>Ny gruppe</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Fra og med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Flyt</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Forløbet fortsætter, til nogen afslutter det. Flytningen kan fortrydes med Ctrl+Z.</source>
        <translation>The programme goes on until somebody ends it. The move can be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Gentag</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Gentag %1 fra %2</source>
        <translation>Repeat %1 from %2</translation>
    </message>
    <message>
        <source>hver </source>
        <translation>every </translation>
    </message>
    <message>
        <source>. uge</source>
        <translation> week(s)</translation>
    </message>
    <message>
        <source>efter et antal uger</source>
        <translation>after a number of weeks</translation>
    </message>
    <message>
        <source>på en dato</source>
        <translation>on a date</translation>
    </message>
    <message>
        <source>springes over</source>
        <translation>are skipped</translation>
    </message>
    <message>
        <source>flyttes til næste åbne dag</source>
        <translation>move to the next open day</translation>
    </message>
    <message>
        <source>Ugedage</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>Hvor tit</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Slutter</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Sidste dato</source>
        <translation>Last date</translation>
    </message>
    <message>
        <source>Lukkedage</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>Skriv sidste dato som 1-12-2026.</source>
        <translation>Write the last date like 2026-12-01.</translation>
    </message>
    <message numerus="yes">
        <source>%n gang(e) mere bliver planlagt.</source>
        <translation>
            <numerusform>%n more time is planned.</numerusform>
            <numerusform>%n more times are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lukkedag(e) springes over.</source>
        <translation>
            <numerusform>%n closed day is skipped.</numerusform>
            <numerusform>%n closed days are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flyttes fra en lukkedag.</source>
        <translation>
            <numerusform>%n moves from a closed day.</numerusform>
            <numerusform>%n move from closed days.</numerusform>
        </translation>
    </message>
    <message>
        <source>flyttet fra %1: %2</source>
        <translation>moved from %1: %2</translation>
    </message>
    <message>
        <source>springes over: %1</source>
        <translation>skipped: %1</translation>
    </message>
    <message>
        <source>Gentag %1</source>
        <translation>Repeat %1</translation>
    </message>
    <message>
        <source>flyttet fra %1</source>
        <translation>moved from %1</translation>
    </message>
    <message>
        <source>udelades</source>
        <translation>left out</translation>
    </message>
</context>
<context>
    <name>ReportButton</name>
    <message>
        <source>Rapport…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Tal pr. gruppe for de viste uger, uden navne (Ctrl+P)</source>
        <translation>Figures by group for the weeks shown, without names (Ctrl+P)</translation>
    </message>
    <message>
        <source>Som PDF…</source>
        <translation>As PDF…</translation>
    </message>
    <message>
        <source>Til Excel…</source>
        <translation>For Excel…</translation>
    </message>
    <message>
        <source>Som tekst (CSV)…</source>
        <translation>As text (CSV)…</translation>
    </message>
    <message>
        <source>Rapport pr. gruppe uden navne</source>
        <translation>Report by group without names</translation>
    </message>
    <message>
        <source>progression-grupper</source>
        <translation>progression-groups</translation>
    </message>
    <message>
        <source>Gem rapporten</source>
        <translation>Save the report</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>kan ikke lade sig gøre</source>
        <translation>cannot be</translation>
    </message>
    <message>
        <source>bemærk</source>
        <translation>note</translation>
    </message>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Regler for planlægningen</source>
        <translation>Rules of planning</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>En regel, der stopper, kan tilsidesættes med en grund. En, der advarer, siges kun.</source>
        <translation>A rule that stops can be overruled with a reason. One that warns is only told.</translation>
    </message>
    <message>
        <source>Databasen passer også på den, så den stopper altid.</source>
        <translation>The database keeps this one too, so it always stops.</translation>
    </message>
    <message>
        <source>Regel: %1</source>
        <translation>Rule: %1</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 kunne ikke skrives. Intet er ændret; vælg en anden mappe, eller gør plads på disken.</source>
        <translation>%1 could not be written. Nothing was changed; choose another folder, or make room on the disk.</translation>
    </message>
    <message>
        <source>Gemt som %1.</source>
        <translation>Saved as %1.</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Skalaen i udviklingsmål</source>
        <translation>The scale of development goals</translation>
    </message>
    <message>
        <source>En ny version gælder fra den dag, du skriver. Vurderinger, der er givet, beholder den skala, de blev givet på.</source>
        <translation>A new version holds from the day you write. Scores that were given keep the scale they were given on.</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Antal trin</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Trinenes navne</source>
        <translation>Names of the steps</translation>
    </message>
    <message>
        <source>Trinenes navne, laveste først (kan undlades)</source>
        <translation>Names of the steps, lowest first (may be left out)</translation>
    </message>
    <message>
        <source>Navnene på engelsk, i samme rækkefølge</source>
        <translation>The names in English, in the same order</translation>
    </message>
    <message>
        <source>kun tal</source>
        <translation>numbers only</translation>
    </message>
    <message>
        <source>Ny version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Der er flere navne end trin: skriv ét navn på hver linje, eller lad dem være tomme.</source>
        <translation>There are more names than steps: write one name on each line, or leave them empty.</translation>
    </message>
    <message numerus="yes">
        <source>Ny skala med %n trin</source>
        <translation>
            <numerusform>New scale with %n step</numerusform>
            <numerusform>New scale with %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Skriv dagen, ændringen gælder fra, som 1-12-2026.</source>
        <translation>Write the day from which the change holds as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>ScaleSettings</name>
    <message>
        <source>Udviklingsmål</source>
        <translation>Development goals</translation>
    </message>
    <message>
        <source>Områder…</source>
        <translation>Areas…</translation>
    </message>
    <message>
        <source>Områdernes rækkefølge…</source>
        <translation>Order of the areas…</translation>
    </message>
    <message>
        <source>Skala…</source>
        <translation>Scale…</translation>
    </message>
    <message>
        <source>Kategoriernes rækkefølge…</source>
        <translation>Order of the categories…</translation>
    </message>
    <message>
        <source>Kategorier: %1</source>
        <translation>Categories: %1</translation>
    </message>
    <message>
        <source>I den rækkefølge står områderne, når borgere vurderes.</source>
        <translation>In this order the areas stand when citizens are scored.</translation>
    </message>
    <message>
        <source>Områdernes rækkefølge</source>
        <translation>Order of the areas</translation>
    </message>
    <message>
        <source>Kun rækkefølgen ændres: borgernes kategorier er, hvad de var.</source>
        <translation>Only the order changes: citizens&apos; categories are what they were.</translation>
    </message>
    <message>
        <source>Kategoriernes rækkefølge</source>
        <translation>Order of the categories</translation>
    </message>
</context>
<context>
    <name>ScalesCard</name>
    <message>
        <source>Udviklingsmål</source>
        <translation>Development goals</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Trin</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Af</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Del fjerner den valgte vurdering; Ctrl+Z bringer den tilbage.</source>
        <translation>Del removes the chosen score; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vurdér…</source>
        <translation>Score…</translation>
    </message>
    <message>
        <source>Vurdér borgeren (Ctrl+D)</source>
        <translation>Score the citizen (Ctrl+D)</translation>
    </message>
    <message>
        <source>Udviklingsmål…</source>
        <translation>Development goals…</translation>
    </message>
    <message>
        <source>Fjern vurdering</source>
        <translation>Remove score</translation>
    </message>
    <message>
        <source>Fjern vurdering: %1</source>
        <translation>Remove score: %1</translation>
    </message>
    <message>
        <source>Ingen vurderinger endnu: tryk »Vurdér…«, eller Ctrl+D på en række i fremmødet.</source>
        <translation>No scores yet: press “Score…”, or Ctrl+D on a row of the attendance page.</translation>
    </message>
    <message>
        <source>Hul cirkel: første vurdering. Fyldt: den seneste.</source>
        <translation>Hollow circle: first score. Filled: the last one.</translation>
    </message>
    <message>
        <source>I forløbet siden %1.</source>
        <translation>In the programme since %1.</translation>
    </message>
    <message>
        <source>Første og seneste vurdering i hvert område</source>
        <translation>First and last score in each area</translation>
    </message>
    <message>
        <source>Vurderinger, som de blev givet</source>
        <translation>Scores as they were given</translation>
    </message>
</context>
<context>
    <name>SchemesDialog</name>
    <message>
        <source>Ordningernes tjeklister</source>
        <translation>The schemes&apos; checklists</translation>
    </message>
    <message>
        <source>En ændring gælder fra den dag, du skriver. Tjeklister, der allerede er begyndt, beholder deres punkter.</source>
        <translation>A change holds from the day you write. Checklists that were begun keep their items.</translation>
    </message>
    <message>
        <source>Der er ingen ordninger i dag. Skriv den første herunder.</source>
        <translation>There are no schemes today. Write the first one below.</translation>
    </message>
    <message>
        <source>Ordning</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Punkter</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Navn på engelsk (kan undlades)</source>
        <translation>Name in English (optional)</translation>
    </message>
    <message>
        <source>Punkter, ét på hver linje</source>
        <translation>Items, one on each line</translation>
    </message>
    <message>
        <source>Punkterne på engelsk, i samme rækkefølge</source>
        <translation>The items in English, in the same order</translation>
    </message>
    <message>
        <source>Slut i dag</source>
        <translation>End today</translation>
    </message>
    <message>
        <source>Ordningen kan ikke begyndes efter i dag</source>
        <translation>The scheme cannot be begun after today</translation>
    </message>
    <message>
        <source>Tilføj ordning: %1</source>
        <translation>Add scheme: %1</translation>
    </message>
    <message>
        <source>Ret ordning: %1</source>
        <translation>Change scheme: %1</translation>
    </message>
    <message>
        <source>Slut ordning: %1</source>
        <translation>End scheme: %1</translation>
    </message>
    <message>
        <source>Skriv dagen, ændringen gælder fra, som 1-12-2026.</source>
        <translation>Write the day the change holds from, as 2026-12-01.</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Hvilke borgere</source>
        <translation>Which citizens</translation>
    </message>
    <message>
        <source>Mine borgere</source>
        <translation>My citizens</translation>
    </message>
    <message>
        <source>Alle borgere</source>
        <translation>All citizens</translation>
    </message>
    <message>
        <source>Hold: %1</source>
        <translation>Cohort: %1</translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Udviklingsmål: %1</source>
        <translation>Development goals: %1</translation>
    </message>
    <message>
        <source>Gem (Ctrl+Enter)</source>
        <translation>Save (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Trin 1 er lavest og %1 højest.</source>
        <translation>Step 1 is lowest and %1 highest.</translation>
    </message>
    <message>
        <source>Bemærkning til %1 (kan undlades)</source>
        <translation>Remark on %1 (may be left out)</translation>
    </message>
    <message>
        <source>Skrives ikke her: det kunne røbe en diagnose</source>
        <translation>Not written here: it could tell a diagnosis</translation>
    </message>
    <message>
        <source>Skalaen har trinene 1 til %1: skriv et af dem.</source>
        <translation>The scale has the steps 1 to %1: write one of them.</translation>
    </message>
    <message>
        <source>Skriv datoen som 1-12-2026.</source>
        <translation>Write the date as 2026-12-01.</translation>
    </message>
    <message>
        <source>Skriv tallet, og tryk Enter for næste linje. Enter på den sidste linje gemmer det hele.</source>
        <translation>Write the digit and press Enter for the next line. Enter on the last line saves all of it.</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Søg borger, hold, sted, medarbejder, aktivitet, kommando…</source>
        <translation>Search citizen, cohort, place, staff, session, command…</translation>
    </message>
    <message>
        <source>Søg på navn eller reference</source>
        <translation>Search by name or reference</translation>
    </message>
    <message>
        <source>Fundet</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Ingen fundet. Prøv et navn eller en reference.</source>
        <translation>Nothing found. Try a name or a reference.</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Aktiviteter findes på titlen %1 uger frem og tilbage: dine egne, dine borgeres og dem for den, hvis uge vises. Alle findes på referencen. Kommandoer findes fra alle sider.</source>
        <translation>Activities are found by title %1 weeks back and on: your own, your citizens&apos;, and those of whose week is shown. All are found by reference. Commands are found from every page.</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Serie</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Serien %1</source>
        <translation>The series %1</translation>
    </message>
    <message>
        <source>Ændr slutdato</source>
        <translation>Change the end</translation>
    </message>
    <message>
        <source>Sidste dato</source>
        <translation>Last date</translation>
    </message>
    <message>
        <source>Skriv sidste dato som 1-12-2026.</source>
        <translation>Write the last date like 2026-12-01.</translation>
    </message>
    <message numerus="yes">
        <source>%n gang(e) på planen.</source>
        <translation>
            <numerusform>%n time on the plan.</numerusform>
            <numerusform>%n times on the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n er flyttet for sig selv.</source>
        <translation>
            <numerusform>%n was moved by itself.</numerusform>
            <numerusform>%n were moved by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>kommer til</source>
        <translation>is added</translation>
    </message>
    <message>
        <source>slettes</source>
        <translation>is removed</translation>
    </message>
    <message>
        <source>bliver stående</source>
        <translation>stays</translation>
    </message>
    <message numerus="yes">
        <source>%n kommer til,</source>
        <translation>
            <numerusform>%n is added,</numerusform>
            <numerusform>%n are added,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slettes.</source>
        <translation>
            <numerusform>%n is removed.</numerusform>
            <numerusform>%n are removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>flyttet for sig selv</source>
        <translation>moved by itself</translation>
    </message>
    <message>
        <source>Ny slutdato for %1</source>
        <translation>New end of %1</translation>
    </message>
</context>
<context>
    <name>SeriesReach</name>
    <message>
        <source>Kun denne ene gang af %1 er ændret.</source>
        <translation>Only this one time of %1 was changed.</translation>
    </message>
    <message>
        <source>Kun denne ene gang af %1 er slettet.</source>
        <translation>Only this one time of %1 was removed.</translation>
    </message>
    <message numerus="yes">
        <source>Også de %n følgende</source>
        <translation>
            <numerusform>The %n following too</numerusform>
            <numerusform>The %n following too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hele serien: %n til</source>
        <translation>
            <numerusform>All of them: %n more</numerusform>
            <numerusform>All of them: %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bliver stående, som de er: %1.</source>
        <translation>
            <numerusform>%n stays as it is: %1.</numerusform>
            <numerusform>%n stay as they are: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slet i serien %1</source>
        <translation>Remove from the series %1</translation>
    </message>
    <message>
        <source>Ret serien %1</source>
        <translation>Change the series %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Vælg en medarbejder fra listen.</source>
        <translation>Choose a member of staff from the list.</translation>
    </message>
    <message>
        <source>Ret indstilling</source>
        <translation>Change a setting</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kontoret</source>
        <translation>The office</translation>
    </message>
    <message>
        <source>Kontorets mailadresse</source>
        <translation>The office’s mail address</translation>
    </message>
    <message>
        <source>Står som afsender af kalendere. Uden den kan kalendere ikke dannes.</source>
        <translation>Stands as the organiser of calendars. Without it no calendar can be made.</translation>
    </message>
    <message>
        <source>Enhedens navn</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>Står på papir, så borgeren ved, hvem der skriver.</source>
        <translation>Stands on paper, so that the citizen knows who is writing.</translation>
    </message>
    <message>
        <source>Enhedens telefon</source>
        <translation>Telephone of the unit</translation>
    </message>
    <message>
        <source>Står på hver ugeplan.</source>
        <translation>Stands on every week plan.</translation>
    </message>
    <message>
        <source>Ring senest kl.</source>
        <translation>Ring before</translation>
    </message>
    <message>
        <source>Afbud skal være her inden, fx 08.30.</source>
        <translation>Whoever cannot come rings before this time, such as 08:30.</translation>
    </message>
    <message>
        <source>Hvem arbejder her, når ingen andre er nævnt</source>
        <translation>Who works here when nobody else is named</translation>
    </message>
    <message>
        <source>Det, der gøres i vinduet, står i vedkommendes navn i historikken.</source>
        <translation>What is done in the window stands in that person’s name in the history.</translation>
    </message>
    <message>
        <source>Denne computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Som computeren</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Gælder, næste gang Ugeplan åbnes.</source>
        <translation>Holds from the next time Ugeplan is opened.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Alt, hvad I skriver, ligger der. Tag en kopi med kommandoen: planner data backup FIL</source>
        <translation>Everything you write is there. Make a copy with the command: planner data backup FILE</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>%1 planlagt</source>
        <translation>%1 planned</translation>
    </message>
    <message numerus="yes">
        <source>%1, ugen: %2 planlagt, %n aktivitet(er)</source>
        <translation>
            <numerusform>%1, the week: %2 planned, %n activity</numerusform>
            <numerusform>%1, the week: %2 planned, %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Der er plads til seks ved siden af hinanden. Fjern en af dem først.</source>
        <translation>There is room for six side by side. Remove one of them first.</translation>
    </message>
</context>
<context>
    <name>SigninSaving</name>
    <message>
        <source>deltagerliste</source>
        <translation>sign-in-sheet</translation>
    </message>
    <message>
        <source>Gem deltagerliste</source>
        <translation>Save sign-in sheet</translation>
    </message>
    <message>
        <source>Deltagerlisten er gemt som %1.</source>
        <translation>The sign-in sheet is saved as %1.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Udvikling</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Først</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>StaffLine</name>
    <message>
        <source>Fjern %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>StaggerDialog</name>
    <message>
        <source>Fordel samtaler</source>
        <translation>Spread talks</translation>
    </message>
    <message>
        <source>Fordel samtaler på %1</source>
        <translation>Spread talks over %1</translation>
    </message>
    <message>
        <source>Nye samtaler</source>
        <translation>New talks</translation>
    </message>
    <message>
        <source>Sæt tider på holdets individuelle aktiviteter</source>
        <translation>Set times for the cohort&apos;s individual activities</translation>
    </message>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>efter holdets mødegang</source>
        <translation>after the cohort&apos;s session</translation>
    </message>
    <message>
        <source>hver borgers egen mentor</source>
        <translation>each citizen&apos;s own mentor</translation>
    </message>
    <message>
        <source>(intet lokale)</source>
        <translation>(no room)</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Pause imellem</source>
        <translation>Pause between</translation>
    </message>
    <message>
        <source>Dage</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Senest kl.</source>
        <translation>Over by</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Lokale</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>som nu</source>
        <translation>as now</translation>
    </message>
    <message numerus="yes">
        <source>%n samtale(r) får en tid.</source>
        <translation>
            <numerusform>%n talk gets a time.</numerusform>
            <numerusform>%n talks get a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n får ingen.</source>
        <translation>
            <numerusform>%n gets none.</numerusform>
            <numerusform>%n get none.</numerusform>
        </translation>
    </message>
    <message>
        <source>springes over: %1</source>
        <translation>skipped: %1</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Noget gik galt i programmet. Det, der var gemt, er urørt; prøv igen, eller genstart programmet.</source>
        <translation>Something went wrong in the program. What was saved is untouched; try again, or restart the program.</translation>
    </message>
</context>
<context>
    <name>SupportForm</name>
    <message>
        <source>Aftal fra i dag</source>
        <translation>Agree from today</translation>
    </message>
    <message>
        <source>Støtte</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Hver … uge</source>
        <translation>Every … weeks</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>Borgeren og %1</source>
        <translation>The citizen and %1</translation>
    </message>
</context>
<context>
    <name>SupportLine</name>
    <message>
        <source>sidst %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>Perioden kan vare til %1</source>
        <translation>The period may last until %1</translation>
    </message>
    <message>
        <source>Sjældnere, end reglen beder om</source>
        <translation>Less often than the rule asks</translation>
    </message>
    <message>
        <source>Afslut</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Forny</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>senest %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Forny støtten</source>
        <translation>Renew the support</translation>
    </message>
    <message>
        <source>Afslut støtten</source>
        <translation>End the support</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Lister (*.xlsx *.csv *.txt *.tsv);;Alle filer (*)</source>
        <translation>Lists (*.xlsx *.csv *.txt *.tsv);;All files (*)</translation>
    </message>
</context>
<context>
    <name>TakenDialog</name>
    <message>
        <source>Hvorfor der skrives i lukkede dage</source>
        <translation>Why closed days are written on</translation>
    </message>
</context>
<context>
    <name>TakenRows</name>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Mødegang</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Registrering</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Bemærk</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ny</source>
        <translation>new</translation>
    </message>
    <message>
        <source>retter det, der står</source>
        <translation>corrects what stands</translation>
    </message>
    <message>
        <source>står der allerede</source>
        <translation>there already</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message numerus="yes">
        <source>%n borger(e)</source>
        <translation>
            <numerusform>%n citizen</numerusform>
            <numerusform>%n citizens</numerusform>
        </translation>
    </message>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>Hvem har brug for hvad</source>
        <translation>Who needs what</translation>
    </message>
    <message>
        <source>Borgernes timer uge for uge</source>
        <translation>The citizens&apos; hours week by week</translation>
    </message>
    <message>
        <source>Forrige uge</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Næste uge</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Denne uge</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Vælg, hvilke borgere der ses</source>
        <translation>Choose which citizens are shown</translation>
    </message>
    <message>
        <source>Forrige uge (Alt+Venstre pil)</source>
        <translation>Previous week (Alt+Left arrow)</translation>
    </message>
    <message>
        <source>Næste uge (Alt+Højre pil)</source>
        <translation>Next week (Alt+Right arrow)</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Gå til denne uge (Ctrl+T)</source>
        <translation>Go to this week (Ctrl+T)</translation>
    </message>
    <message>
        <source>Behov</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Hvem har brug for hvad (Alt+1)</source>
        <translation>Who needs what (Alt+1)</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Borgernes timer uge for uge (Alt+2)</source>
        <translation>The citizens&apos; hours week by week (Alt+2)</translation>
    </message>
</context>
<context>
    <name>TemplateCells</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Skabelonens aktiviteter</source>
        <translation>The template&apos;s activities</translation>
    </message>
    <message>
        <source>hele holdet</source>
        <translation>the whole cohort</translation>
    </message>
    <message>
        <source>hver for sig</source>
        <translation>each alone</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>(ingen)</source>
        <translation>(none)</translation>
    </message>
    <message numerus="yes">
        <source>%n aktivitet(er) lægges på planen.</source>
        <translation>
            <numerusform>%n activity will be planned.</numerusform>
            <numerusform>%n activities will be planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n springes over.</source>
        <translation>
            <numerusform>%n is skipped.</numerusform>
            <numerusform>%n are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… og %n overlap mere.</source>
        <translation>
            <numerusform>… and %n more clash.</numerusform>
            <numerusform>… and %n more clashes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Intet lægges på planen.</source>
        <translation>Nothing will be planned.</translation>
    </message>
    <message>
        <source>Læg skabelon på</source>
        <translation>Apply a template</translation>
    </message>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Første uge</source>
        <translation>First week</translation>
    </message>
    <message>
        <source>Antal uger</source>
        <translation>Number of weeks</translation>
    </message>
    <message>
        <source>Medarbejder (kan undlades)</source>
        <translation>Staff (optional)</translation>
    </message>
    <message>
        <source>Arbejdsplads (kan undlades)</source>
        <translation>Workplace (optional)</translation>
    </message>
    <message>
        <source>Medarbejder</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Arbejdsplads</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Det bliver lagt på planen</source>
        <translation>What will be planned</translation>
    </message>
    <message>
        <source>Grund til at tillade overlap</source>
        <translation>Reason to allow the clash</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Læg på planen</source>
        <translation>Plan it</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Skabeloner</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Lav af ugen, der vises</source>
        <translation>Make one of the week shown</translation>
    </message>
    <message>
        <source>Hent fra fil…</source>
        <translation>Take from a file…</translation>
    </message>
    <message>
        <source>Gem som fil…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>Tag ud af brug</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>Tilføj aktivitet</source>
        <translation>Add activity</translation>
    </message>
    <message>
        <source>Fjern aktivitet</source>
        <translation>Remove activity</translation>
    </message>
    <message>
        <source>Gem ny version</source>
        <translation>Save new version</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Navn på dansk</source>
        <translation>Danish name</translation>
    </message>
    <message>
        <source>Navn på engelsk</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>kontorets egen</source>
        <translation>the office&apos;s own</translation>
    </message>
    <message>
        <source>følger med Ugeplan</source>
        <translation>comes with Ugeplan</translation>
    </message>
    <message>
        <source>Version %1 af %2, %3. Det, der er lagt på planen, ændres ikke af en ny version.</source>
        <translation>Version %1 of %2, %3. A new version does not change what is on the plan already.</translation>
    </message>
    <message>
        <source>Skabelon af ugen: %1</source>
        <translation>Template of the week: %1</translation>
    </message>
    <message>
        <source>Ret skabelonen %1</source>
        <translation>Change the template %1</translation>
    </message>
    <message>
        <source>Tag skabelonen %1 ud af brug</source>
        <translation>Take the template %1 out of use</translation>
    </message>
    <message>
        <source>Gem skabelon</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Skabelon (*.toml)</source>
        <translation>Template (*.toml)</translation>
    </message>
    <message>
        <source>Hent skabelon</source>
        <translation>Take a template from a file</translation>
    </message>
    <message>
        <source>%1 kunne ikke læses som en skabelon. Intet er ændret.</source>
        <translation>%1 could not be read as a template. Nothing was changed.</translation>
    </message>
    <message>
        <source>Hent skabelon: %1</source>
        <translation>Take a template: %1</translation>
    </message>
</context>
<context>
    <name>TracksCard</name>
    <message>
        <source>Sideløbende spor</source>
        <translation>Tracks side by side</translation>
    </message>
    <message>
        <source>Se ugerne</source>
        <translation>See the weeks</translation>
    </message>
    <message>
        <source>Åbn de 13 uger i Overblik</source>
        <translation>Open the 13 weeks in the overview</translation>
    </message>
    <message>
        <source>Timer pr. spor og uge</source>
        <translation>Hours by track and week</translation>
    </message>
</context>
<context>
    <name>TracksModel</name>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Slettede aktiviteter</source>
        <translation>Deleted activities</translation>
    </message>
    <message>
        <source>Gendan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>titel, borger eller hold</source>
        <translation>title, citizen or cohort</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>slettet %1 af %2</source>
        <translation>deleted %1 by %2</translation>
    </message>
    <message numerus="yes">
        <source>%n slettet aktivitet(er).</source>
        <translation>
            <numerusform>%n deleted activity.</numerusform>
            <numerusform>%n deleted activities.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gendan %1</source>
        <translation>Restore %1</translation>
    </message>
</context>
<context>
    <name>TypeBackDialog</name>
    <message>
        <source>Tast et underskrevet ark ind</source>
        <translation>Type a signed sheet back</translation>
    </message>
    <message>
        <source>Tastet</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Linjer, der er tastet</source>
        <translation>Lines that are typed</translation>
    </message>
    <message>
        <source>Skriv rækkens kode fra arket og registreringen, for eksempel &lt;b&gt;KDTM M&lt;/b&gt; (alle tomme dage), &lt;b&gt;KDTM ti S&lt;/b&gt; (kun tirsdag), &lt;b&gt;KDTM ti F 135&lt;/b&gt; (minutter) eller &lt;b&gt;KDTM ons F 9.45-12&lt;/b&gt;. Enter går videre; Enter på en tom linje registrerer.</source>
        <translation>Write the row&apos;s code from the sheet and the mark, for example &lt;b&gt;KDTM M&lt;/b&gt; (all blank days), &lt;b&gt;KDTM tu S&lt;/b&gt; (Tuesday only), &lt;b&gt;KDTM tu F 135&lt;/b&gt; (minutes) or &lt;b&gt;KDTM wed F 9:45-12&lt;/b&gt;. Enter goes on; Enter on an empty line records.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohort</translation>
    </message>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Linje</source>
        <translation>Line</translation>
    </message>
    <message numerus="yes">
        <source>Registrér %n linje(r)</source>
        <translation>
            <numerusform>Record %n line</numerusform>
            <numerusform>Record %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Vælg først holdet, som arket hører til.</source>
        <translation>First choose the cohort that the sheet belongs to.</translation>
    </message>
    <message>
        <source>Tast ark ind: %1</source>
        <translation>Type a sheet back: %1</translation>
    </message>
</context>
<context>
    <name>UnplacedWords</name>
    <message>
        <source>ingen mentor: giv borgeren en</source>
        <translation>no mentor: give the citizen one</translation>
    </message>
    <message>
        <source>tiden er for kort til samtalen</source>
        <translation>the time is too short for the talk</translation>
    </message>
    <message>
        <source>borgeren er optaget hele tiden</source>
        <translation>the citizen is busy all the time</translation>
    </message>
    <message>
        <source>%1 er optaget hele tiden</source>
        <translation>%1 is busy all the time</translation>
    </message>
    <message>
        <source>lokalet er optaget hele tiden</source>
        <translation>the room is taken all the time</translation>
    </message>
    <message>
        <source>de andre samtaler har taget tiden</source>
        <translation>the other talks took the time</translation>
    </message>
</context>
<context>
    <name>WeekActs</name>
    <message>
        <source>Ny: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Kopiér %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Indsæt %1</source>
        <translation>Paste %1</translation>
    </message>
    <message>
        <source>Flyt for hele holdet</source>
        <translation>Move for the whole cohort</translation>
    </message>
    <message>
        <source>%1 har nu sin egen tid; holdets mødegang er ikke flyttet.</source>
        <translation>%1 now has a time of their own; the cohort&apos;s session was not moved.</translation>
    </message>
    <message>
        <source>%1 er for hele holdet og kan ikke flyttes til en anden dag for én borger.</source>
        <translation>%1 is for the whole cohort and cannot be moved to another day for one citizen.</translation>
    </message>
    <message>
        <source>Flyt %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>Ændr tiden for %1</source>
        <translation>Change the time of %1</translation>
    </message>
    <message>
        <source>Ret %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Slet %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Tillad overlap for %1</source>
        <translation>Allow the clash of %1</translation>
    </message>
    <message>
        <source>Bekræft slut for %1</source>
        <translation>Confirm the end of %1</translation>
    </message>
    <message>
        <source>Tag en borger af %1</source>
        <translation>Take a citizen off %1</translation>
    </message>
    <message>
        <source>Sæt en borger på %1</source>
        <translation>Put a citizen on %1</translation>
    </message>
    <message>
        <source>Egen tid i %1</source>
        <translation>Own time in %1</translation>
    </message>
    <message>
        <source>Skabelon: %1</source>
        <translation>Template: %1</translation>
    </message>
</context>
<context>
    <name>WeekHeader</name>
    <message>
        <source>Forrige uge</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Næste uge</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Denne uge</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Læg en skabelon på</source>
        <translation>Apply a template</translation>
    </message>
    <message>
        <source>Udskriv ugeplanen</source>
        <translation>Print the week plan</translation>
    </message>
    <message>
        <source>Gem kalenderfil</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>%1 planlagt</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>%1 i virksomhed</source>
        <translation>%1 at a company</translation>
    </message>
    <message numerus="yes">
        <source>%n overlap</source>
        <translation>
            <numerusform>%n clash</numerusform>
            <numerusform>%n clashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n individuelle aftaler</source>
        <translation>
            <numerusform>%n individual appointment</numerusform>
            <numerusform>%n individual appointments</numerusform>
        </translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gør igen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Vis weekend</source>
        <translation>Show the weekend</translation>
    </message>
    <message>
        <source>job- eller uddannelsesmål mangler</source>
        <translation>job or education goal missing</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Ingen at vise endnu</source>
        <translation>Nobody to show yet</translation>
    </message>
    <message>
        <source>Opret en borger eller et hold, og vælg dem i listen.</source>
        <translation>Add a citizen or a cohort, and choose them in the list.</translation>
    </message>
    <message>
        <source>Vælg først en borger eller et hold i listen til venstre.</source>
        <translation>First choose a citizen or a cohort in the list to the left.</translation>
    </message>
    <message>
        <source>Forrige uge (Alt+Venstre pil)</source>
        <translation>Previous week (Alt+Left)</translation>
    </message>
    <message>
        <source>Forrige uge</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Næste uge (Alt+Højre pil)</source>
        <translation>Next week (Alt+Right)</translation>
    </message>
    <message>
        <source>Næste uge</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Gå til denne uge (Ctrl+T)</source>
        <translation>Go to this week (Ctrl+T)</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gør igen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>Vis lørdag og søndag, også når de er tomme</source>
        <translation>Show Saturday and Sunday even when they are empty</translation>
    </message>
    <message>
        <source>Skabelon…</source>
        <translation>Template…</translation>
    </message>
    <message>
        <source>Læg en ugeskabelon på borgeren eller holdet (Ctrl+Shift+T)</source>
        <translation>Apply a week template to the citizen or cohort (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Udskriv…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Se og udskriv ugeplanen (Ctrl+P)</source>
        <translation>See and print the week plan (Ctrl+P)</translation>
    </message>
    <message>
        <source>Kalenderfil…</source>
        <translation>Calendar file…</translation>
    </message>
    <message>
        <source>Gem ugerne som kalenderfil (Ctrl+E)</source>
        <translation>Save the weeks as a calendar file (Ctrl+E)</translation>
    </message>
    <message>
        <source>Borgere</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Cohorts</translation>
    </message>
    <message>
        <source>Steder</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Personale</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Søg i listen</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Kun mine borgere</source>
        <translation>My citizens only</translation>
    </message>
    <message>
        <source>Personer og steder</source>
        <translation>People and places</translation>
    </message>
    <message>
        <source>Panelet til højre</source>
        <translation>The panel at the right</translation>
    </message>
    <message>
        <source>%1: tilbage til tavlen, det skrevne fortrydes</source>
        <translation>%1: back to the board, what was typed is dropped</translation>
    </message>
    <message>
        <source>%1: næste ledige tid i en dagsstribe, og flyt dertil</source>
        <translation>%1: next free time in the strip of a day, and move there</translation>
    </message>
</context>
<context>
    <name>WeeksModel</name>
    <message>
        <source>Uge %1</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>denne uge</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>intet planlagt</source>
        <translation>nothing planned</translation>
    </message>
</context>
<context>
    <name>WishChip</name>
    <message>
        <source>%1: træk ind på tavlen, Enter sætter ved markøren, Delete tager ønsket tilbage</source>
        <translation>%1: drag it onto the board, Enter puts it at the cursor, Delete takes the wish back</translation>
    </message>
</context>
<context>
    <name>WishDialog</name>
    <message>
        <source>Nyt ønske</source>
        <translation>New wish</translation>
    </message>
    <message>
        <source>Nyt ønske for %1</source>
        <translation>New wish for %1</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>som slagsen</source>
        <translation>as the kind</translation>
    </message>
    <message>
        <source>Ønskes i %1</source>
        <translation>Wanted in %1</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Nyt ønske: %1</source>
        <translation>New wish: %1</translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>Nyt ønske…</source>
        <translation>New wish…</translation>
    </message>
    <message>
        <source>Ingen ønsker. Et ønske er en aktivitet, der endnu ikke har fået en tid.</source>
        <translation>No wishes. A wish is an activity that has no time yet.</translation>
    </message>
    <message numerus="yes">
        <source>Ønsker (%n)</source>
        <translation>
            <numerusform>Wishes (%n)</numerusform>
            <numerusform>Wishes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source> · uge %1</source>
        <translation> · week %1</translation>
    </message>
    <message>
        <source>Placér ønske: %1</source>
        <translation>Place wish: %1</translation>
    </message>
    <message>
        <source>Fjern ønske: %1</source>
        <translation>Remove wish: %1</translation>
    </message>
</context>
<context>
    <name>_KeptSection</name>
    <message numerus="yes">
        <source>… og %n til.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>self._steps</name>
    <message>
        <source>Fortrudt: %1</source>
        <translation>Undone: %1</translation>
    </message>
</context>
</TS>

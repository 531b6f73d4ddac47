"""What the program knows about weeks, people and hours, in pure Python.

Nothing here reads a clock, a file, a database or a window; everything is frozen dataclasses and functions.

Glossary (Danish on screen -> identifier in code):

=====================  ======================  =====================  ======================
aflysning              cancellation            lukkedag               closing_day
afbud                  decline                 løntilskud             wage_subsidy_job
afprøvningsforløb      assessment_programme    mentor                 mentor
aktivitet              activity                mødegang               session
arbejdsplads           workplace               mødt                   present
borger                 citizen                 oplæg                  presentation
deltidsjob             part_time_job           organisation           organisation
efterværn              aftercare               placering              placement
forløb                 programme               samtale                talk
forsinket              late                    skabelon               template
fremmøde               attendance              snusepraktik           taster_placement
frist                  deadline                sted                   place
gruppe                 group                   sygdom                 illness
gået før               left_early              timetal                weekly_minutes
helligdag              public_holiday          ugeplan                week_plan
hold                   cohort                  udeblevet              no_show
holdaktivitet          cohort_activity         udbyder, leverandør    provider
hverdagsmestring       daily_coping            virksomhedsbesøg       workplace_visit
lokale                 room                    virksomhedspraktik     work_placement
lovligt fravær         authorised_absence      åben (ikke fortrolig)  normal
=====================  ======================  =====================  ======================
"""

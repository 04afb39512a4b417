/** Where a journey leads. */
import type { Explanations } from './explanation.js';

type Paths = Pick<
  Explanations,
  | 'share-over-100'
  | 'share-not-100'
  | 'unreachable-touchpoint'
  | 'dead-loop'
  | 'to-be-unmatched'
  | 'channel-break'
  | 'lone-exit'
>;

export const en: Paths = {
  'share-over-100': {
    title: 'Arrows for more than everybody',
    what: 'The shares of the arrows out of this touchpoint add up to more than 100%.',
    why: 'More people leave than there are. One of the shares is wrong.',
    how: 'Correct the shares. If people can do two things at once, leave the shares out and say so behind the arrows.',
    before: '-> exit 40% "gives up"\n-> exit 70% "goes elsewhere"',
    after: '-> exit 30% "gives up"\n-> exit 70% "goes elsewhere"',
  },
  'share-not-100': {
    title: 'Arrows for less than everybody',
    what: 'Every arrow out of this touchpoint has a share, and together they are less than 100%.',
    why: 'Some people go somewhere that is not on the map, often away.',
    how: 'Add the arrow that is missing, such as “-> exit 10%”, or correct a share.',
    before: '-> exit 40% "gives up"\n-> exit 50% "goes elsewhere"',
    after: '-> exit 40% "gives up"\n-> exit 60% "goes elsewhere"',
  },
  'unreachable-touchpoint': {
    title: 'A touchpoint that nobody gets to',
    what: 'No path leads here from the first touchpoint. A touchpoint without arrows leads to the next one in the file; one with arrows leads only where they point.',
    why: 'On the map it stands there with no way in. Most often an arrow is missing before it.',
    how: 'Add an arrow to it from the touchpoint before, or remove it.',
    before:
      'phase packing {\n  touchpoint boxes { -> van }\n  touchpoint tape "Buying tape"\n  touchpoint van "Renting a van"\n}',
    after:
      'phase packing {\n  touchpoint boxes { -> tape -> van }\n  touchpoint tape "Buying tape"\n  touchpoint van "Renting a van"\n}',
  },
  'dead-loop': {
    title: 'A loop that nothing leaves',
    what: 'These touchpoints lead only to each other, so whoever comes here never gets to an end.',
    why: 'Real people give up at some point. Where they do is what a map is for.',
    how: 'Add an arrow out of the loop: to the touchpoint after it, or “-> exit” for those who give up.',
    before: 'phase help {\n  touchpoint menu "Phone menu"\n  touchpoint hold "On hold" { -> menu "is cut off" }\n}',
    after:
      'phase help {\n  touchpoint menu "Phone menu"\n  touchpoint hold "On hold" {\n    -> menu "is cut off"\n    -> exit "gives up"\n  }\n}',
  },
  'to-be-unmatched': {
    title: 'A redesign that does not match',
    what: 'A touchpoint of a to-be journey is not in the journey that it redesigns, or the other way round. They match by name.',
    why: 'It may be just the redesign you want. But a touchpoint that only got another name looks like one that goes and one that comes.',
    how: 'Give the same touchpoint the same name in both; the titles may differ. If it is really new or gone, leave it so.',
    before:
      'journey today {\n  phase packing { touchpoint boxes }\n}\n\njourney tomorrow {\n  state to-be of today\n  phase packing { touchpoint crates }\n}',
    after:
      'journey today {\n  phase packing { touchpoint boxes }\n}\n\njourney tomorrow {\n  state to-be of today\n  phase packing { touchpoint boxes "Folding crates" }\n}',
  },
  'channel-break': {
    title: 'A change of channel without a reason',
    what: 'Two touchpoints in a row have no channel in common, and nothing says why people change.',
    why: 'A change of channel is where people are lost. Sometimes they want it; sometimes the first channel let them down.',
    how: 'Write the reason in quotes behind the arrow. Or give the touchpoints a channel in common, if there is one.',
    before: 'phase help {\n  touchpoint form { channel website }\n  touchpoint question { channel phone }\n}',
    after:
      'phase help {\n  touchpoint form { channel website -> question "cannot find the answer" }\n  touchpoint question { channel phone }\n}',
  },
  'lone-exit': {
    title: 'A lone exit: done or gone',
    what: 'The only arrow out of this touchpoint is “-> exit”, without a share. It ends the journey, but does not say how.',
    why: 'Being done is no drop-off, and dropping off is no ending. The figures of a journey, its ending above all, depend on which of the two it is.',
    how: 'Write “-> end” when people are done here. Write “-> exit 100%” when everyone drops off here.',
    before: 'touchpoint decision "Gets the decision" { -> exit "granted" }',
    after: 'touchpoint decision "Gets the decision" { -> end "granted" }',
  },
};

export const nl: Paths = {
  'share-over-100': {
    title: 'Pijlen voor meer dan iedereen',
    what: 'De percentages van de pijlen vanuit dit contactmoment zijn samen meer dan 100%.',
    why: 'Er gaan meer mensen weg dan er zijn. Een van de percentages klopt niet.',
    how: 'Verbeter de percentages. Kunnen mensen twee dingen tegelijk doen, laat de percentages dan weg en zeg het achter de pijlen.',
    before: '-> exit 40% "geeft op"\n-> exit 70% "gaat naar een ander"',
    after: '-> exit 30% "geeft op"\n-> exit 70% "gaat naar een ander"',
  },
  'share-not-100': {
    title: 'Pijlen voor minder dan iedereen',
    what: 'Elke pijl vanuit dit contactmoment heeft een percentage, en samen zijn ze minder dan 100%.',
    why: 'Een deel van de mensen gaat ergens heen wat niet op de kaart staat, vaak weg.',
    how: 'Voeg de pijl toe die ontbreekt, bijvoorbeeld “-> exit 10%”, of verbeter een percentage.',
    before: '-> exit 40% "geeft op"\n-> exit 50% "gaat naar een ander"',
    after: '-> exit 40% "geeft op"\n-> exit 60% "gaat naar een ander"',
  },
  'unreachable-touchpoint': {
    title: 'Een contactmoment waar niemand komt',
    what: 'Vanaf het eerste contactmoment leidt er geen pad hierheen. Een contactmoment zonder pijlen leidt naar het volgende in het bestand; een met pijlen alleen waar die naar wijzen.',
    why: 'Op de kaart staat het er zonder weg ernaartoe. Meestal ontbreekt er een pijl.',
    how: 'Zet er een pijl naartoe bij het contactmoment ervoor, of haal het weg.',
    before:
      'phase inpakken {\n  touchpoint dozen { -> busje }\n  touchpoint tape "Tape kopen"\n  touchpoint busje "Een busje huren"\n}',
    after:
      'phase inpakken {\n  touchpoint dozen { -> tape -> busje }\n  touchpoint tape "Tape kopen"\n  touchpoint busje "Een busje huren"\n}',
  },
  'dead-loop': {
    title: 'Een rondje waar niets uit leidt',
    what: 'Deze contactmomenten leiden alleen naar elkaar, dus wie hier komt bereikt nooit een einde.',
    why: 'Echte mensen haken op een gegeven moment af. Waar ze dat doen, hoort juist op de kaart.',
    how: 'Voeg een pijl toe die uit het rondje leidt: naar het contactmoment erna, of “-> exit” voor wie afhaakt.',
    before: 'phase hulp {\n  touchpoint menu "Keuzemenu"\n  touchpoint wacht "In de wacht" { -> menu "valt weg" }\n}',
    after:
      'phase hulp {\n  touchpoint menu "Keuzemenu"\n  touchpoint wacht "In de wacht" {\n    -> menu "valt weg"\n    -> exit "haakt af"\n  }\n}',
  },
  'to-be-unmatched': {
    title: 'Een herontwerp dat niet aansluit',
    what: 'Een contactmoment van een toekomstige klantreis staat niet in de klantreis die wordt herontworpen, of andersom. Ze horen bij elkaar als de naam gelijk is.',
    why: 'Misschien is dat precies het herontwerp. Maar een contactmoment dat alleen anders is gaan heten, lijkt er een dat verdwijnt en een dat erbij komt.',
    how: 'Geef hetzelfde contactmoment in beide dezelfde naam; de titels mogen verschillen. Is het echt nieuw of vervallen, laat het dan zo.',
    before:
      'journey vandaag {\n  phase inpakken { touchpoint dozen }\n}\n\njourney morgen {\n  state to-be of vandaag\n  phase inpakken { touchpoint kratten }\n}',
    after:
      'journey vandaag {\n  phase inpakken { touchpoint dozen }\n}\n\njourney morgen {\n  state to-be of vandaag\n  phase inpakken { touchpoint dozen "Vouwkratten" }\n}',
  },
  'channel-break': {
    title: 'Een ander kanaal zonder reden',
    what: 'Twee contactmomenten na elkaar hebben geen kanaal gemeen, en er staat niet waarom mensen wisselen.',
    why: 'Bij een wisseling van kanaal raak je mensen kwijt. Soms willen ze het zelf, soms liet het eerste kanaal hen in de steek.',
    how: 'Zet de reden tussen aanhalingstekens achter de pijl. Of geef de contactmomenten een kanaal gemeen, als dat er is.',
    before: 'phase hulp {\n  touchpoint formulier { channel website }\n  touchpoint vraag { channel phone }\n}',
    after:
      'phase hulp {\n  touchpoint formulier { channel website -> vraag "vindt het antwoord niet" }\n  touchpoint vraag { channel phone }\n}',
  },
  'lone-exit': {
    title: 'Een losse exit: klaar of afgehaakt',
    what: 'De enige pijl bij dit contactmoment is “-> exit”, zonder percentage. De klantreis eindigt er, maar hoe staat er niet bij.',
    why: 'Wie klaar is, haakt niet af, en wie afhaakt, komt niet aan het einde. De cijfers van een klantreis, vooral het einde, hangen ervan af welk van de twee het is.',
    how: 'Schrijf “-> end” als mensen hier klaar zijn. Schrijf “-> exit 100%” als iedereen hier afhaakt.',
    before: 'touchpoint besluit "Krijgt de beschikking" { -> exit "toegekend" }',
    after: 'touchpoint besluit "Krijgt de beschikking" { -> end "toegekend" }',
  },
};

/** Single facts: numbers, dates, colours, scores, and whose they are. */
import type { Explanations } from './explanation.js';

type Facts = Pick<
  Explanations,
  | 'duplicate-fact'
  | 'score-out-of-scale'
  | 'emotion-without-persona'
  | 'duplicate-emotion'
  | 'persona-not-in-journey'
  | 'metric-out-of-range'
  | 'thousands-separator'
  | 'sample-not-whole'
  | 'invalid-date'
  | 'invalid-scale'
  | 'invalid-color'
  | 'personal-data'
>;

export const en: Facts = {
  'duplicate-fact': {
    title: 'A fact given twice',
    what: 'A fact stands here a second time where only one can be true, such as the age of a persona.',
    why: 'The first one counts, so what the second one says is not on the map.',
    how: 'Keep the right one and remove the other.',
    before: 'persona starter "Starter" {\n  age 34\n  age 43\n}',
    after: 'persona starter "Starter" {\n  age 34\n}',
  },
  'score-out-of-scale': {
    title: 'A score outside the scale',
    what: 'The score lies outside the scale of the journey. Without a “scale” line that runs from -2 to +2.',
    why: 'The point would stand above or below the map; it is drawn at the edge instead, which is not what was measured.',
    how: 'Correct the score, or give the journey the scale that was measured on, such as “scale 0..10”.',
    before: 'emotion starter +8 joy',
    after: 'emotion starter +1.6 joy',
  },
  'emotion-without-persona': {
    title: 'An emotion of nobody in particular',
    what: 'This emotion names no persona, and the journey has none or several.',
    why: 'Each persona has an emotion line; nobody can tell which one this point belongs to.',
    how: 'Write the name of the persona before the score. Only in a journey of one persona may it be left out.',
    before:
      'journey moving {\n  persona starter, buyer\n  phase packing {\n    touchpoint boxes { emotion -1 }\n  }\n}',
    after:
      'journey moving {\n  persona starter, buyer\n  phase packing {\n    touchpoint boxes { emotion starter -1 }\n  }\n}',
  },
  'duplicate-emotion': {
    title: 'Two emotions of one persona',
    what: 'A persona already has an emotion at this touchpoint.',
    why: 'A line has one point at each touchpoint. The first one counts.',
    how: 'Remove one of the two. If both are true, one after the other, split the touchpoint.',
    before: 'emotion starter -1 impatience\nemotion starter +1 relief',
    after: 'emotion starter +1 relief',
  },
  'persona-not-in-journey': {
    title: 'An emotion of someone who does not make the journey',
    what: 'The persona of this emotion is not on the “persona” line of the journey.',
    why: 'The line says whose journey this is. Someone may be missing there, or the emotion may be of another persona.',
    how: 'Add the persona to the “persona” line of the journey, or name another one here.',
    before: 'journey moving {\n  persona starter\n  phase packing {\n    touchpoint boxes { emotion buyer -1 }\n  }\n}',
    after:
      'journey moving {\n  persona starter, buyer\n  phase packing {\n    touchpoint boxes { emotion buyer -1 }\n  }\n}',
  },
  'metric-out-of-range': {
    title: 'A value that cannot be',
    what: 'The value or target of this metric lies outside what this kind of metric can have: an NPS runs from -100 to 100, a share from 0 to 100.',
    why: 'A figure that cannot be is a typing error, and casts doubt on the ones that are right.',
    how: 'Correct the figure, or choose the kind of metric that it belongs to. A metric of your own has a “range” of your own.',
    before: 'metric csat 8.1',
    after: 'metric csat 4.1',
  },
  'thousands-separator': {
    title: 'A number with its thousands set apart',
    what: 'A sample, a figure or the range of a metric is written with a point, comma or blank between groups of three digits.',
    why: 'In Dutch 1.240 is one thousand two hundred and forty, elsewhere a little more than one. A number that may be either is left out of figures, exports and comparisons until it says which.',
    how: 'Write all digits together, and a point before decimals. The map sets thousands apart as its reader is used to.',
    before: 'source survey "Survey" {\n  sample 1.240\n}',
    after: 'source survey "Survey" {\n  sample 1240\n}',
  },
  'sample-not-whole': {
    title: 'A sample that is not whole',
    what: 'The sample of this source is no whole number from 0 up.',
    why: 'A sample counts people, answers or visits, and readers judge by it how much the evidence can bear.',
    how: 'Write how many there were. A share or a mean is a metric.',
    before: 'source survey "Survey" {\n  sample 12.5\n}',
    after: 'source survey "Survey" {\n  sample 12\n}',
  },
  'invalid-date': {
    title: 'A date that is none',
    what: 'This is no day of the calendar, or it is not written as year-month-day.',
    why: 'Without a date nobody sees when the evidence becomes old.',
    how: 'Write the year, month and day as numbers: 2026-03-14.',
    before: 'source interviews "Interviews" {\n  date 14-03-2026\n}',
    after: 'source interviews "Interviews" {\n  date 2026-03-14\n}',
  },
  'invalid-scale': {
    title: 'A scale that runs the wrong way',
    what: 'The scale of this journey, or the range of this metric, does not run from a lower number to a higher one.',
    why: 'Nothing can be placed on it.',
    how: 'Put the lower number first.',
    before: 'scale 2..-2',
    after: 'scale -2..2',
  },
  'invalid-color': {
    title: 'A colour that is none',
    what: 'A colour is written as # and six digits or letters from a to f. Names of colours are not known.',
    why: 'The persona gets a colour of the map instead of its own.',
    how: 'Copy the colour from a colour picker, such as #2f63d8.',
    before: 'persona starter "Starter" {\n  color blue\n}',
    after: 'persona starter "Starter" {\n  color #2f63d8\n}',
  },
  'personal-data': {
    title: 'Data of a real person',
    what: 'This text holds an e-mail address, a phone number or a bank account number.',
    why: 'Maps are shared, printed and kept for years. What belongs to a real person does not belong on them, and often the law forbids it.',
    how: 'Leave it out, or write what it stands for: “her e-mail address”.',
    before: 'thinks "They mail me at sanne@example.org again"',
    after: 'thinks "They mail me at my old address again"',
  },
};

export const nl: Facts = {
  'duplicate-fact': {
    title: 'Een feit dat er twee keer staat',
    what: 'Hier staat iets een tweede keer waar maar één ding waar kan zijn, zoals de leeftijd van een persona.',
    why: 'De eerste telt, dus wat de tweede zegt komt niet op de kaart.',
    how: 'Laat de juiste staan en haal de andere weg.',
    before: 'persona starter "Starter" {\n  age 34\n  age 43\n}',
    after: 'persona starter "Starter" {\n  age 34\n}',
  },
  'score-out-of-scale': {
    title: 'Een score buiten de schaal',
    what: 'De score valt buiten de schaal van de klantreis. Zonder regel “scale” loopt die van -2 tot +2.',
    why: 'Het punt zou boven of onder de kaart vallen; nu staat het op de rand, en dat is niet wat er gemeten is.',
    how: 'Verbeter de score, of geef de klantreis de schaal waarop gemeten is, bijvoorbeeld “scale 0..10”.',
    before: 'emotion starter +8 joy',
    after: 'emotion starter +1.6 joy',
  },
  'emotion-without-persona': {
    title: 'Een emotie van niemand in het bijzonder',
    what: 'Deze emotie noemt geen persona, en de klantreis heeft er geen of meer dan een.',
    why: 'Elke persona heeft een emotielijn; niemand kan zien bij welke lijn dit punt hoort.',
    how: 'Zet de naam van de persona vóór de score. Alleen in een klantreis met één persona mag die ontbreken.',
    before:
      'journey verhuizen {\n  persona starter, koper\n  phase inpakken {\n    touchpoint dozen { emotion -1 }\n  }\n}',
    after:
      'journey verhuizen {\n  persona starter, koper\n  phase inpakken {\n    touchpoint dozen { emotion starter -1 }\n  }\n}',
  },
  'duplicate-emotion': {
    title: 'Twee emoties van één persona',
    what: 'Een persona heeft bij dit contactmoment al een emotie.',
    why: 'Een lijn heeft bij elk contactmoment één punt. De eerste telt.',
    how: 'Haal een van de twee weg. Zijn beide waar, na elkaar, splits dan het contactmoment.',
    before: 'emotion starter -1 impatience\nemotion starter +1 relief',
    after: 'emotion starter +1 relief',
  },
  'persona-not-in-journey': {
    title: 'Een emotie van iemand die de klantreis niet maakt',
    what: 'De persona van deze emotie staat niet op de regel “persona” van de klantreis.',
    why: 'Die regel zegt wiens klantreis het is. Misschien ontbreekt daar iemand, of is de emotie van een ander.',
    how: 'Zet de persona erbij op de regel “persona” van de klantreis, of noem hier een andere.',
    before:
      'journey verhuizen {\n  persona starter\n  phase inpakken {\n    touchpoint dozen { emotion koper -1 }\n  }\n}',
    after:
      'journey verhuizen {\n  persona starter, koper\n  phase inpakken {\n    touchpoint dozen { emotion koper -1 }\n  }\n}',
  },
  'metric-out-of-range': {
    title: 'Een waarde die niet kan',
    what: 'De waarde of het doel valt buiten wat bij deze meting mogelijk is: een NPS loopt van -100 tot 100, een aandeel van 0 tot 100.',
    why: 'Een cijfer dat niet kan is een tikfout, en doet twijfelen aan de cijfers die wel kloppen.',
    how: 'Verbeter het cijfer, of kies de meting waar het bij hoort. Een eigen meting heeft een eigen bereik (“range”).',
    before: 'metric csat 8.1',
    after: 'metric csat 4.1',
  },
  'thousands-separator': {
    title: 'Een getal met gescheiden duizendtallen',
    what: 'Een steekproef, een cijfer of het bereik van een meting staat er met een punt, komma of spatie tussen groepjes van drie cijfers.',
    why: 'In Nederland is 1.240 twaalfhonderdveertig, elders iets meer dan één. Een getal dat beide kan zijn telt niet mee in cijfers, exports en vergelijkingen, tot er staat welk van de twee het is.',
    how: 'Schrijf alle cijfers aan elkaar, en een punt vóór decimalen. De kaart scheidt duizendtallen zoals de lezer gewend is.',
    before: 'source enquete "Enquête" {\n  sample 1.240\n}',
    after: 'source enquete "Enquête" {\n  sample 1240\n}',
  },
  'sample-not-whole': {
    title: 'Een steekproef die niet heel is',
    what: 'De steekproef van deze bron is geen geheel getal vanaf 0.',
    why: 'Een steekproef telt mensen, antwoorden of bezoeken, en lezers zien eraan hoeveel de onderbouwing waard is.',
    how: 'Schrijf op hoeveel het er waren. Een aandeel of een gemiddelde is een meting.',
    before: 'source enquete "Enquête" {\n  sample 12.5\n}',
    after: 'source enquete "Enquête" {\n  sample 12\n}',
  },
  'invalid-date': {
    title: 'Een datum die niet bestaat',
    what: 'Dit is geen dag van de kalender, of hij is niet geschreven als jaar-maand-dag.',
    why: 'Zonder datum ziet niemand wanneer de onderbouwing oud wordt.',
    how: 'Schrijf jaar, maand en dag als cijfers: 2026-03-14.',
    before: 'source interviews "Interviews" {\n  date 14-03-2026\n}',
    after: 'source interviews "Interviews" {\n  date 2026-03-14\n}',
  },
  'invalid-scale': {
    title: 'Een schaal die verkeerd om loopt',
    what: 'De schaal van deze klantreis, of het bereik van deze meting, loopt niet van een lager getal naar een hoger.',
    why: 'Er is niets op te plaatsen.',
    how: 'Zet het laagste getal voorop.',
    before: 'scale 2..-2',
    after: 'scale -2..2',
  },
  'invalid-color': {
    title: 'Een kleur die geen kleur is',
    what: 'Een kleur is # met zes cijfers of letters van a tot en met f. Namen van kleuren kent de taal niet.',
    why: 'De persona krijgt een kleur van de kaart in plaats van de eigen kleur.',
    how: 'Neem de kleur over uit een kleurkiezer, bijvoorbeeld #2f63d8.',
    before: 'persona starter "Starter" {\n  color blauw\n}',
    after: 'persona starter "Starter" {\n  color #2f63d8\n}',
  },
  'personal-data': {
    title: 'Gegevens van een echt persoon',
    what: 'In deze tekst staat een e-mailadres, een telefoonnummer of een rekeningnummer.',
    why: 'Kaarten worden gedeeld, geprint en jaren bewaard. Wat van een echt persoon is hoort daar niet op, en vaak verbiedt de wet het.',
    how: 'Laat het weg, of schrijf waar het voor staat: “haar e-mailadres”.',
    before: 'thinks "Ze mailen me weer op sanne@example.org"',
    after: 'thinks "Ze mailen me weer op mijn oude adres"',
  },
};

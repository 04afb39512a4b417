/** Reading the text, and the names, files and pictures it speaks of. */
import type { Explanations } from './explanation.js';

type Names = Pick<
  Explanations,
  | 'syntax'
  | 'merge-conflict'
  | 'unresolved-reference'
  | 'duplicate-name'
  | 'import-not-found'
  | 'import-outside-workspace'
  | 'image-not-found'
  | 'unused-declaration'
  | 'missing-label'
>;

export const en: Names = {
  syntax: {
    title: 'A piece of text cannot be read',
    what: 'Something is missing here, or stands where the language has no place for it: a quotation mark, a brace, a keyword.',
    why: 'What cannot be read is not on the map. Everything around it still is.',
    how: 'The message says what was expected. Texts stand in quotes, the facts of a thing between { and }, and a name that is also a keyword in quotes.',
    before: 'touchpoint letter "Letter" {\n  does Opens the letter\n}',
    after: 'touchpoint letter "Letter" {\n  does "Opens the letter"\n}',
  },
  'merge-conflict': {
    title: 'A merge conflict in the text',
    what: 'Two people changed the same lines, and Git left both versions in the text between lines of <<<<<<<, ======= and >>>>>>>.',
    why: 'Nobody has decided yet what is true here. Until then our side is read, the first of the two, and every comparison says that the file was read in part.',
    how: 'Choose one of the two sides or put them together, and take out the lines with marks. The quick fixes take our side, their side or both.',
    before:
      'touchpoint letter "Letter" {\n<<<<<<< HEAD\n  pain "Slow"\n=======\n  pain "It takes too long"\n>>>>>>> research\n}',
    after: 'touchpoint letter "Letter" {\n  pain "It takes too long"\n}',
  },
  'unresolved-reference': {
    title: 'An unknown name',
    what: 'A persona, channel, feeling, source or other thing is named that is declared nowhere in sight.',
    why: 'Without its declaration nobody knows who or what is meant, so it is left out of the map.',
    how: 'Check the spelling, declare it in this file, or import the file that declares it. Nothing is visible from other files without an import.',
    before: 'persona starter "Starter"\n\njourney moving {\n  persona startr\n}',
    after: 'persona starter "Starter"\n\njourney moving {\n  persona starter\n}',
  },
  'duplicate-name': {
    title: 'One name for two things',
    what: 'Two things of one kind have the same name where both can be seen: in this file, through an import, or inside one journey.',
    why: 'Whoever uses the name would have to guess which of the two is meant.',
    how: 'Give one of them another name. Their titles may stay the same.',
    before: 'persona starter "Sanne"\npersona starter "Ahmed"',
    after: 'persona starter "Sanne"\npersona homeowner "Ahmed"',
  },
  'import-not-found': {
    title: 'An imported file that is not there',
    what: 'There is no file at the path of this import.',
    why: 'Everything that the file would bring in is unknown here.',
    how: 'A path starts from the folder of this file, with "./" for the same folder. Check the spelling, or whether the file was moved.',
    before: 'import "./persona.journey"',
    after: 'import "./personas.journey"',
  },
  'import-outside-workspace': {
    title: 'An import from outside the workspace',
    what: 'The path of this import leads out of the folder that is open, or that the files belong to.',
    why: 'Files outside are never read, so that opening a folder from someone else cannot reach into the rest of your computer.',
    how: 'Move or copy the file into the workspace, or open the folder that holds both.',
    before: 'import "../../elsewhere/personas.journey"',
    after: 'import "./personas.journey"',
  },
  'image-not-found': {
    title: 'A picture that is not there',
    what: 'There is no file at the path of this photo or image, or the path leads out of the workspace.',
    why: 'The map is drawn without the picture.',
    how: 'Put the picture beside this file or in a folder below it, and write its path from here.',
    before: 'persona starter "Starter" {\n  photo "./stater.png"\n}',
    after: 'persona starter "Starter" {\n  photo "./starter.png"\n}',
  },
  'unused-declaration': {
    title: 'Something declared that nothing uses',
    what: 'Nothing in this file uses this persona, source or channel. Files without a journey are not judged: they are there for others to import.',
    why: 'It may be left over, or a fact may lack it: a persona without a journey, a source that backs nothing.',
    how: 'Use it, or remove it. If other files use it through an import, keep it, or move it to a shared file.',
    before: 'persona starter "Starter"\npersona homeowner "Homeowner"\n\njourney moving {\n  persona starter\n}',
    after:
      'persona starter "Starter"\npersona homeowner "Homeowner"\n\njourney moving {\n  persona starter, homeowner\n}',
  },
  'missing-label': {
    title: 'A title that lacks a translation',
    what: 'Other titles in this file have a label in a language, and this one has none.',
    why: 'A map drawn in that language mixes two languages.',
    how: 'Add a label with the language and the title in it.',
    before: 'phase packing "Packing" {\n  label nl "Inpakken"\n  touchpoint boxes "Fetching boxes"\n}',
    after:
      'phase packing "Packing" {\n  label nl "Inpakken"\n  touchpoint boxes "Fetching boxes" {\n    label nl "Dozen halen"\n  }\n}',
  },
};

export const nl: Names = {
  syntax: {
    title: 'Een stuk tekst dat niet te lezen is',
    what: 'Hier ontbreekt iets, of er staat iets waar de taal geen plaats voor heeft: een aanhalingsteken, een accolade, een sleutelwoord.',
    why: 'Wat niet te lezen is, komt niet op de kaart. Alles eromheen wel.',
    how: 'De melding zegt wat er verwacht werd. Teksten staan tussen aanhalingstekens, de feiten over iets tussen { en }, en een naam die ook een sleutelwoord is tussen aanhalingstekens.',
    before: 'touchpoint brief "Brief" {\n  does Opent de brief\n}',
    after: 'touchpoint brief "Brief" {\n  does "Opent de brief"\n}',
  },
  'merge-conflict': {
    title: 'Een samenvoegingsconflict in de tekst',
    what: 'Twee mensen hebben dezelfde regels gewijzigd, en Git heeft beide versies laten staan tussen regels met <<<<<<<, ======= en >>>>>>>.',
    why: 'Niemand heeft nog besloten wat hier waar is. Tot die tijd wordt onze kant gelezen, de eerste van de twee, en zegt elke vergelijking dat het bestand maar deels gelezen is.',
    how: 'Kies een van de twee kanten of voeg ze samen, en haal de regels met merktekens weg. De snelle herstellingen nemen onze kant, hun kant of beide.',
    before:
      'touchpoint brief "Brief" {\n<<<<<<< HEAD\n  pain "Traag"\n=======\n  pain "Het duurt te lang"\n>>>>>>> onderzoek\n}',
    after: 'touchpoint brief "Brief" {\n  pain "Het duurt te lang"\n}',
  },
  'unresolved-reference': {
    title: 'Een onbekende naam',
    what: 'Er wordt een persona, kanaal, gevoel, bron of iets anders genoemd dat hier nergens te vinden is.',
    why: 'Zonder die plek weet niemand wie of wat er bedoeld is, en dus ontbreekt het op de kaart.',
    how: 'Kijk naar de spelling, voeg het in dit bestand toe, of importeer het bestand waarin het staat. Zonder import is niets uit andere bestanden zichtbaar.',
    before: 'persona starter "Starter"\n\njourney verhuizen {\n  persona startr\n}',
    after: 'persona starter "Starter"\n\njourney verhuizen {\n  persona starter\n}',
  },
  'duplicate-name': {
    title: 'Eén naam voor twee dingen',
    what: 'Twee dingen van dezelfde soort heten hetzelfde waar beide te zien zijn: in dit bestand, via een import, of binnen één klantreis.',
    why: 'Wie de naam gebruikt, zou moeten raden welke van de twee bedoeld is.',
    how: 'Geef een van de twee een andere naam. Hun titels mogen gelijk blijven.',
    before: 'persona starter "Sanne"\npersona starter "Ahmed"',
    after: 'persona starter "Sanne"\npersona huiseigenaar "Ahmed"',
  },
  'import-not-found': {
    title: 'Een geïmporteerd bestand dat er niet is',
    what: 'Op het pad van deze import staat geen bestand.',
    why: 'Alles wat dat bestand zou meebrengen, is hier onbekend.',
    how: 'Een pad begint bij de map van dit bestand, met "./" voor dezelfde map. Kijk naar de spelling, of het bestand misschien verplaatst is.',
    before: 'import "./persona.journey"',
    after: 'import "./personas.journey"',
  },
  'import-outside-workspace': {
    title: 'Een import van buiten de werkmap',
    what: 'Het pad van deze import leidt uit de map die open is, of waar de bestanden bij horen.',
    why: 'Bestanden daarbuiten worden nooit gelezen, zodat een map van iemand anders niet bij de rest van je computer kan.',
    how: 'Verplaats of kopieer het bestand naar de werkmap, of open de map waar beide in staan.',
    before: 'import "../../elders/personas.journey"',
    after: 'import "./personas.journey"',
  },
  'image-not-found': {
    title: 'Een afbeelding die er niet is',
    what: 'Op het pad van deze foto of afbeelding staat geen bestand, of het pad leidt uit de werkmap.',
    why: 'De kaart wordt zonder de afbeelding getekend.',
    how: 'Zet de afbeelding naast dit bestand of in een map daaronder, en schrijf het pad vanaf hier.',
    before: 'persona starter "Starter" {\n  photo "./stater.png"\n}',
    after: 'persona starter "Starter" {\n  photo "./starter.png"\n}',
  },
  'unused-declaration': {
    title: 'Iets wat nergens wordt gebruikt',
    what: 'Niets in dit bestand gebruikt deze persona, bron of dit kanaal. Bestanden zonder klantreis tellen niet mee: die zijn er voor anderen, om te importeren.',
    why: 'Misschien is het blijven staan, of mist er iets: een persona zonder klantreis, een bron die niets onderbouwt.',
    how: 'Gebruik het, of haal het weg. Gebruiken andere bestanden het via een import, laat het dan staan of verplaats het naar een gedeeld bestand.',
    before:
      'persona starter "Starter"\npersona huiseigenaar "Huiseigenaar"\n\njourney verhuizen {\n  persona starter\n}',
    after:
      'persona starter "Starter"\npersona huiseigenaar "Huiseigenaar"\n\njourney verhuizen {\n  persona starter, huiseigenaar\n}',
  },
  'missing-label': {
    title: 'Een titel zonder vertaling',
    what: 'Andere titels in dit bestand hebben een label in een taal, en deze niet.',
    why: 'Een kaart in die taal haalt dan twee talen door elkaar.',
    how: 'Voeg een label toe met de taal en de titel in die taal.',
    before: 'phase inpakken "Inpakken" {\n  label en "Packing"\n  touchpoint dozen "Dozen halen"\n}',
    after:
      'phase inpakken "Inpakken" {\n  label en "Packing"\n  touchpoint dozen "Dozen halen" {\n    label en "Fetching boxes"\n  }\n}',
  },
};

/** What VS Code shows of the extension apart from the map: the state of its server, and its questions. */
export const en = {
  status: {
    name: 'Journey language server',
    starting: 'Starting',
    ready: 'Ready',
    reading: (files: number) => (files === 1 ? 'Reading 1 file' : `Reading ${files} files`),
    stopped: 'Stopped',
    detail: {
      working: 'Journey language server',
      stopped: 'Journeys are not checked now',
    },
    restart: 'Restart',
    showLog: 'Show log',
  },
  newJourney: {
    title: 'New Journey',
    name: { ask: 'What is the journey called?', example: 'Such as: Switching energy supplier' },
    phases: 'Which phases does it have?',
    personas: {
      ask: 'Who makes the journey? Pick personas, or type the name of a new one. None gives you an example.',
      add: (title: string) => `Add “${title}”`,
      added: 'new',
      example: 'Example persona',
    },
    language: {
      ask: 'In which language are the names of the phases?',
      names: { en: 'English', nl: 'Dutch' },
    },
    /** A file's name without its extension, for a title of no letters. */
    file: 'journey',
  },
};

export const nl: typeof en = {
  status: {
    name: 'Taalserver van Journey',
    starting: 'Start op',
    ready: 'Gereed',
    reading: (files) => (files === 1 ? 'Leest 1 bestand' : `Leest ${files} bestanden`),
    stopped: 'Gestopt',
    detail: {
      working: 'Taalserver van Journey',
      stopped: 'Klantreizen worden nu niet gecontroleerd',
    },
    restart: 'Opnieuw starten',
    showLog: 'Log tonen',
  },
  newJourney: {
    title: 'Nieuwe klantreis',
    name: { ask: 'Hoe heet de klantreis?', example: 'Bijvoorbeeld: Overstappen van energieleverancier' },
    phases: 'Welke fasen heeft de klantreis?',
    personas: {
      ask: 'Wie maakt de klantreis? Kies persona’s, of typ de naam van een nieuwe. Zonder krijg je een voorbeeld.',
      add: (title) => `“${title}” toevoegen`,
      added: 'nieuw',
      example: 'Voorbeeldpersona',
    },
    language: {
      ask: 'In welke taal staan de namen van de fasen?',
      names: { en: 'Engels', nl: 'Nederlands' },
    },
    file: 'klantreis',
  },
};

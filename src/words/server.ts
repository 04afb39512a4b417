/** What the language server tells: in the editor's output channel, and on the command line that starts it. */
export const en = {
  failure: (where: string) =>
    `Something went wrong inside the language server (${where}). The next change is handled as usual.`,
  unreadableFile: (uri: string) => `This file cannot be read and is left out: ${uri}`,
  unusableSetting: (problem: string) => `A setting of the editor cannot be used. ${problem}`,
  usage: `Usage: journey-language-server --stdio

The language server for customer journeys (.journey files). An editor starts it and talks to it.

  --stdio       talk over standard input and output
  --node-ipc    talk over the channel to the parent Node process
  --version     print the version
  --help        print this text
`,
  unknownOption: (option: string) => `There is no option ${option}. Try --help.`,
  noTransport: 'Say how to talk to the editor: --stdio or --node-ipc. Try --help.',
};

export const nl: typeof en = {
  failure: (where) => `Er ging iets mis in de taalserver (${where}). De volgende wijziging wordt weer gewoon verwerkt.`,
  unreadableFile: (uri) => `Dit bestand kan niet worden gelezen en telt niet mee: ${uri}`,
  unusableSetting: (problem) => `Een instelling van de editor is niet bruikbaar. ${problem}`,
  usage: `Gebruik: journey-language-server --stdio

De taalserver voor klantreizen (.journey-bestanden). Een editor start hem en praat ermee.

  --stdio       praat via standaardinvoer en -uitvoer
  --node-ipc    praat via het kanaal naar het bovenliggende Node-proces
  --version     toon de versie
  --help        toon deze tekst
`,
  unknownOption: (option) => `De optie ${option} bestaat niet. Probeer --help.`,
  noTransport: 'Geef op hoe de server met de editor praat: --stdio of --node-ipc. Probeer --help.',
};

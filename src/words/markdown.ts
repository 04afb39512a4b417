/** What stands with the maps in a Markdown document. */
export const en = {
  map: (title: string) => `Journey map: ${title}`,
  /** The list below a map. */
  remarks: 'To mend in this journey',
  /** What a remark begins with; lines count from 1. */
  place: (line: number, severity: string) => `Line ${line}, ${severity}:`,
  more: (count: number) => `And ${count} more.`,
  imports: 'A journey in a document cannot use other files. Write what it needs into the block itself.',
  nothing: 'There is no journey to draw here yet.',
};

export const nl: typeof en = {
  map: (title) => `Klantreiskaart: ${title}`,
  remarks: 'Te verbeteren in deze klantreis',
  place: (line, severity) => `Regel ${line}, ${severity}:`,
  more: (count) => `En nog ${count}.`,
  imports: 'Een klantreis in een document kan geen andere bestanden gebruiken. Zet wat nodig is in het blok zelf.',
  nothing: 'Hier staat nog geen klantreis om te tekenen.',
};

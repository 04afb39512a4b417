/** What is said of a map that leaves the editor: on its pages, and about them. */

export const en = {
  /** At the foot of a page. */
  page: (number: number, of: number) => `Page ${number} of ${of}`,
};

export const nl: typeof en = {
  page: (number, of) => `Pagina ${number} van ${of}`,
};

/** What an editor shows in and above the lines of a text: hints behind scores and arrows, and lenses. */
export const en = {
  scored: (score: string, from: string, to: string) => `What ${score} means on the scale from ${from} to ${to}.`,
  left: (share: string) => `${share}% left`,
  openMap: 'Open the map',
  backed: (backed: number, total: number) =>
    `${backed} of ${total} ${total === 1 ? 'score or pain point' : 'scores and pain points'} backed by evidence`,
  used: (times: number) => (times === 0 ? 'not used yet' : times === 1 ? 'used once' : `used ${times} times`),
  unsaid: (sum: string, share: string) =>
    `The arrows of this touchpoint add up to ${sum}%. Where the other ${share}% go is not said.`,
  forOthers: (sum: string, share: string) =>
    `The shares of this touchpoint add up to ${sum}%. That leaves ${share}% for its arrows without a share.`,
};

export const nl: typeof en = {
  scored: (score, from, to) => `Wat ${score} betekent op de schaal van ${from} tot ${to}.`,
  left: (share) => `${share}% over`,
  openMap: 'Kaart openen',
  backed: (backed, total) =>
    `${backed} van ${total} ${total === 1 ? 'score of pijnpunt' : 'scores en pijnpunten'} onderbouwd`,
  used: (times) => (times === 0 ? 'nog niet gebruikt' : `${times} keer gebruikt`),
  unsaid: (sum, share) =>
    `De pijlen van dit contactmoment tellen op tot ${sum}%. Waar de andere ${share}% heen gaat, staat er niet.`,
  forOthers: (sum, share) =>
    `De percentages van dit contactmoment tellen op tot ${sum}%. Er blijft ${share}% over voor de pijlen zonder percentage.`,
};

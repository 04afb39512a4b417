/** What an editor shows in and above the lines of a text: hints behind scores and arrows, and lenses. */
export const en = {
  scored: (score: string, from: string, to: string) => `What ${score} means on the scale from ${from} to ${to}.`,
  left: (share: string) => `${share}% left`,
  unsaid: (sum: string, share: string) =>
    `The arrows of this touchpoint add up to ${sum}%. Where the other ${share}% go is not said.`,
  forOthers: (sum: string, share: string) =>
    `The shares of this touchpoint add up to ${sum}%. That leaves ${share}% for its arrows without a share.`,
};

export const nl: typeof en = {
  scored: (score, from, to) => `Wat ${score} betekent op de schaal van ${from} tot ${to}.`,
  left: (share) => `${share}% over`,
  unsaid: (sum, share) =>
    `De pijlen van dit contactmoment tellen op tot ${sum}%. Waar de andere ${share}% heen gaat, staat er niet.`,
  forOthers: (sum, share) =>
    `De percentages van dit contactmoment tellen op tot ${sum}%. Er blijft ${share}% over voor de pijlen zonder percentage.`,
};

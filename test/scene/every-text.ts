/** A journey that says everything that can be said, repeatable facts twice, each text with a number of its own. */

/** What every text holds, and the name of whatever is spoken of by a name. */
export const token = /x\d+/;

/** The written texts of `everyText` that are not on the map of a language: their other title is. */
export function isHidden(text: string, language: 'en' | 'nl'): boolean {
  return language === 'nl' ? /^x\d+ title/.test(text) : /^x\d+ titel/.test(text);
}

export const everyText = `channel x1 "x1 title channel" { label nl "x1 titel kanaal" }
feeling x2 "x2 title feeling" { score 1 }
feeling x3 "x3 title other"
metric x4 "x4 title metric" { unit "min" better lower }
source x5 "x5 title source"
source x6 "x6 title survey"

persona x7 "x7 title persona" {
  label nl "x7 titel persona"
  role "x8 role"
  age 40
  quote "x9 quote"
  quote "x10 quote"
  goal "x11 goal"
  goal "x12 goal"
  need "x13 need"
  need "x14 need"
  motive "x15 motive"
  motive "x16 motive"
  frustration "x17 frustration"
  frustration "x18 frustration"
  trait "x19 trait"
  trait "x20 trait"
  about x21 "x22 about"
  about x23 "x24 about"
  channel x1
  segment 18% of "x25 group"
  evidence x5
  note "x26 note"
  note "x27 note"
}
persona x28 "x28 title second"

journey x30 "x30 title journey" {
  label nl "x30 titel reis"
  persona x7, x28
  state as-is
  scope "x31 scope"
  goal "x32 goal"
  goal "x33 goal"
  owner "x34 owner"
  reviewed 2026-01-01
  note "x35 note"
  note "x36 note"
  phase x40 "x40 title phase" {
    label nl "x40 titel fase"
    goal "x41 goal"
    goal "x42 goal"
    tone "x43 tone"
    owner "x44 owner"
    metric x4 3 "x45 unit" target 5
    note "x46 note"
    note "x47 note"
    touchpoint x50 "x50 title touchpoint" {
      label nl "x50 titel contact"
      channel x1
      does "x51 does"
      does "x52 does"
      thinks "x53 thinks"
      thinks "x54 thinks"
      asks "x55 asks"
      asks "x56 asks"
      expects "x57 expects"
      expects "x58 expects"
      need "x59 need"
      need "x60 need"
      emotion x7 1 x2 "x61 said" evidence x5
      emotion x28 -1 x3 "x62 said at such length that it never fits on two lines of the plot, where quotes stand" evidence x6
      pain high x63 "x63 pain"
      pain low x64 "x64 pain"
      gain "x65 gain"
      gain "x66 gain"
      opportunity "x67 chance" value high effort low owner "x68 owner" solves x63
      opportunity "x69 chance" value low effort high
      moment-of-truth "x70 why"
      metric x4 7 "x71 unit" target 6
      metric x4 8 "x72 unit"
      frontstage "x73 front"
      frontstage "x74 front"
      backstage "x75 back"
      backstage "x76 back"
      support "x77 support"
      support "x78 support"
      owner "x79 owner"
      note "x80 note"
      note "x81 note"
      -> x90 37% "x82 if"
      -> x91 41% "x83 if"
      -> exit 22% "x84 if"
    }
    touchpoint x90 "x90 title next" {
      recovers x63, x64
      does "x51 does"
    }
  }
  phase x92 "x92 title last" {
    touchpoint x91 "x91 title end" { emotion x7 2 x2 "x93 said" }
    touchpoint "x94 title that is a name"
  }
}
`;

export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What stands at a place of a text, on one line of it. */
export function writtenAt(text: string, { start, end }: Place): string {
  return text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

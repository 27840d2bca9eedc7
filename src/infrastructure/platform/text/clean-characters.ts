/** Everything that moves no pixel of its own: controls save the tab and the line feed, noncharacters, annotations. */
const CONTROLS = /(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}|[\uFEFF\uFFF9-\uFFFB]/gu;
/** Bidirectional embeddings, overrides and isolates: they reorder what stands around them. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Tag characters hide whole sentences; they mean something in flags only. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
const MAX_MARKS = 4;
/** Combining marks, and the invisible joiners that would part a tower of marks into short ones. */
const STACKED_MARKS = /[\p{Mn}\p{Me}\u200B-\u200F\u2060]{5,}/gu;
const JOINERS = /[\u200B-\u200F\u2060]/g;

/** Letters and signs of Western languages, none of which is taken out below: most texts hold nothing else. */
const NOTHING_ELSE = /^[\t\n\x20-\x7e\xa0-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf]*$/;

/**
 * Takes out what no writer means and a hostile one uses: control characters, bidirectional overrides, hidden
 * tags, lone surrogates, and more than four marks over one letter. Spaces and typography stay as typed.
 */
export function cleanCharacters(text: string): string {
  if (NOTHING_ELSE.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(TAGS, (_, flag: string | undefined) => flag ?? '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(STACKED_MARKS, (tower) => [...tower.replace(JOINERS, '')].slice(0, MAX_MARKS).join(''));
}

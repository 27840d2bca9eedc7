import type { Tool, Writing } from '../../../../web/enhance/writing/writing.ts';

/** Of a text in which `‸` is the caret, or `⟦` and `⟧` stand around what is selected. */
export function writingOf(shown: string): Writing {
  const caret = shown.indexOf('‸');
  if (caret >= 0) return { text: shown.replace('‸', ''), start: caret, end: caret };
  const [start, end] = [shown.indexOf('⟦'), shown.indexOf('⟧') - 1];
  return { text: shown.replace(/[⟦⟧]/g, ''), start, end };
}

/** As `writingOf` reads it. */
export function shown({ text, start, end }: Writing): string {
  if (start === end) return `${text.slice(0, start)}‸${text.slice(start)}`;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** What stands there after each press. */
export function pressed(tool: Tool, ...written: readonly [string, ...string[]]): string[] {
  return written.map((one) => shown(tool.press(writingOf(one))));
}

/** Whether a rendered text tells a value to be missing where it cites one: nothing to be handed on as a fact. */
export const hasGap = (html: string): boolean => html.includes('<span class="value">');

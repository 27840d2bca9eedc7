/** With what Node runs the site. */
export const NODE_FLAGS: readonly string[];
/** In what surroundings. */
export const NODE_SURROUNDINGS: Readonly<Record<string, string>>;

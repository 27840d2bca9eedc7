/** With what Node runs the site. */
export const NODE_FLAGS: readonly string[];

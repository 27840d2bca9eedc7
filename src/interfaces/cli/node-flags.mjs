/**
 * With what Node runs the site, however it is started: `npm start`, the image, measures. The young generation has 16 MB and not
 * 32: what lives through it is looked for in the old one, and a process under load was seen to hold some 80 MB less.
 */
export const NODE_FLAGS = ['--max-semi-space-size=16'];

/**
 * With what Node runs the site, however it is started: `npm start`, the image, measures. The young generation has 16 MB and not
 * 32: what lives through it is looked for in the old one, and a process under load was seen to hold some 80 MB less. With 8 the slowest
 * of a hundred pages took twice as long. The program itself lies in large pages of memory where the system has them (some 40 MB): what is run
 * is spread over more small ones than a core can keep in view, and both a page of a topic and a reply cost some tenth less without them.
 *
 * The memory reducer of V8 collects when a process is idle for a moment, and throws away what machine code leans on along with it: hundreds of
 * functions at once are compiled anew, again and again. Without it pages and replies cost an eighth less (ADR 17).
 */
export const NODE_FLAGS = ['--max-semi-space-size=16', '--use-largepages=silent', '--no-memory-reducer'];

/**
 * In what surroundings. What the threads of Node ask memory for outside the heap comes from two places and not from eight for each core, each
 * of which keeps what it does not need; and what it does not need is given back from a megabyte on, whatever was freed before, where the library
 * would learn to keep more and more. With 128 kB the compiler's memory came and went all the time: a reply cost 5 to 7 % more. Only the GNU
 * library knows the words.
 */
export const NODE_SURROUNDINGS = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '1048576' };

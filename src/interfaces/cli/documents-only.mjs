import { parse } from 'acorn';
import { full } from 'acorn-walk';

/**
 * Remix prepares each page for a browser that takes it over, and ours are documents, which none does. It writes out all that a page was
 * made of for that browser, under a clock of five seconds with an error of its own, and nobody reads it: nothing is handed over. And it
 * makes the request anew, twice for each part of a page, without two parameters that such browsers add: where the address has none, the
 * request is given as it came.
 * @param {string} text of a module
 * @returns {string} the same for pages that are documents, on the same lines
 */
export function documentsOnly(text) {
  if (!MARKS.test(text)) return text;
  const changes = [];
  full(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (isHandedOver(node)) changes.push({ from: node.value.start, to: node.value.end, written: 'void 0' });
    const parameter = node.type === 'FunctionDeclaration' && parameterLeftOut(node);
    if (parameter) {
      const at = node.body.start + 1;
      changes.push({ from: at, to: at, written: `if(!request.url.includes("${parameter}"))return request;` });
    }
  });
  return changes
    .sort((one, other) => other.from - one.from)
    .reduce((written, { from, to, written: more }) => {
      const lines = written.slice(from, to).replaceAll(/[^\n]/g, '');
      return written.slice(0, from) + more + lines + written.slice(to);
    }, text);
}

const MARKS = /\bserverHandoffStream\b|\bfunction strip(?:Index|Routes)Param\b/;

const isHandedOver = ({ type, key, value }) =>
  type === 'Property' &&
  key.name === 'serverHandoffStream' &&
  value.type === 'CallExpression' &&
  /^encodeViaTurboStream\d*$/.test(value.callee.name ?? value.callee.property?.name ?? '');

const LEFT_OUT = { Index: 'index', Routes: '_routes' };

/** The parameter that this function takes out of the address of a request; one of the same name, for browsers, is given the address. */
const parameterLeftOut = ({ id, params }) =>
  params[0]?.name === 'request' && LEFT_OUT[/^strip(Index|Routes)Param\d*$/.exec(id?.name ?? '')?.[1]];

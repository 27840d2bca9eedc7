import type { Answer, Question } from './caller.ts';

export interface Verdict {
  /** What fell short, in words; null when all is well. */
  readonly wrong: string | null;
}

/** Any answer takes less, however odd the question is; in milliseconds. */
export const SLOWEST_MS = 2000;

function says(question: Question): string {
  const { cookie: _cookie, ...headers } = question.headers ?? {};
  const body =
    question.body === undefined ? '' : ` with ${JSON.stringify(String(question.body).slice(0, 160))}`;
  return `${question.method} ${question.path.slice(0, 120)} ${JSON.stringify(headers).slice(0, 160)}${body}`;
}

/** Refusals in the form of another standard: OAuth 2.0 and OpenID Connect name an error, SCIM says what was wrong. */
interface ByStandard {
  readonly error?: unknown;
  readonly schemas?: readonly unknown[];
  readonly detail?: unknown;
}
const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';
const explainsByStandard = (path: string, { error, schemas = [], detail }: ByStandard): boolean =>
  path.startsWith('/scim/')
    ? schemas.includes('urn:ietf:params:scim:api:messages:2.0:Error') && isFilled(detail)
    : /^\/(?:oauth|connexion\/avec)\//.test(path) && isFilled(error);

interface Problem {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly fields?: readonly unknown[];
}

const BEFORE_THE_REQUEST = new Set([400, 408, 413, 417, 431]);

/** A problem whose rest is missing. */
const CUT_SHORT = /"code":"[\w.-]+".*"fields":\[\{"field"/s;

/** Does a refusal name a field or a reason? */
function explains(path: string, answer: Answer): boolean {
  const type = String(answer.headers['content-type'] ?? '');
  if (type.includes('json')) {
    try {
      const body = JSON.parse(answer.text) as Problem & ByStandard & { problem?: Problem };
      if (explainsByStandard(path, body)) return true;
      const problem = body.problem ?? body;
      const named =
        typeof problem.code === 'string' && typeof problem.title === 'string' && problem.title !== '';
      return named && (problem.code !== 'request.invalid' || (problem.fields?.length ?? 0) > 0);
    } catch {
      return CUT_SHORT.test(answer.text); // what was typed came back, and was more than the caller keeps
    }
  }
  // What is no HTTP is refused before there is a request: the status line is all there can be.
  if (type === '') return BEFORE_THE_REQUEST.has(answer.status);
  if (!type.includes('html')) return answer.text !== '';
  // A page: a summary of what to mend, or the sentence under the title of the page that says what was not done.
  if (answer.status === 422)
    return /alert__list|alert--danger|aria-invalid="true"|class="lead">(?:<p>)?[^<]/.test(answer.text);
  return /<h1\b[^>]*>[^<]+/.test(answer.text) && answer.text.length > 500;
}

/** What is wrong with an answer, apart from its time. */
export function wrongWith(question: Question, answer: Answer): string | null {
  const { status } = answer;
  if (status === 0) {
    return `no answer to ${says(question)}`;
  }
  if (status >= 500) return `${status} to ${says(question)}`;
  if (question.method === 'POST' && status === 302)
    return `${status}, which hides the refusal, to ${says(question)}`;
  const silent = question.method === 'HEAD' || status < 400;
  if (!silent && !explains(question.path, answer))
    return `${status} without a field or a reason to ${says(question)}`;
  return null;
}

export const tooSlow = (question: Question, answer: Answer): string =>
  `${Math.round(answer.milliseconds)} ms for ${says(question)}`;

/** A snippet that a rule must refuse at a path, and a good twin on which every rule of the house must stay silent. */
interface LintCanary {
  rule: string;
  path: string;
  bad: string;
  good: string;
  /** Where the good twin lives, when the place is what makes it good. */
  goodPath?: string;
}

const canary = (rule: string, path: string, bad: string, good: string, goodPath?: string): LintCanary => ({
  rule: `house/${rule}`,
  path,
  bad,
  good,
  goodPath,
});

const pages = [
  canary(
    'no-raw-html',
    'web/community/answer.tsx',
    'export const A = ({ h }: { h: string }) => <p dangerouslySetInnerHTML={{ __html: h }} />;',
    'export const A = ({ h }: { h: string }) => <p>{h}</p>;',
  ),
  canary(
    'no-raw-html',
    'web/community/answer.tsx',
    'export const props = { dangerouslySetInnerHTML: { __html: "x" } };',
    'export const Prose = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;',
    'web/ui/prose.tsx',
  ),
  canary(
    'no-raw-html',
    'web/enhance/preview.ts',
    'export const show = (p: Element, h: string) => { p.innerHTML = h; };',
    'export const show = (p: Element, h: string) => { p.textContent = h; };',
  ),
  canary(
    'no-raw-html',
    'web/enhance/preview.ts',
    'export const show = (p: Element, h: string) => p.insertAdjacentHTML("beforeend", h);',
    'export const show = (p: Element, h: string) => p.append(h);',
  ),
  canary(
    'no-raw-html',
    'web/community/structured.tsx',
    'export const J = () => <script dangerouslySetInnerHTML={{ __html: "{}" }} />;',
    'export const J = () => <script dangerouslySetInnerHTML={{ __html: "{}" }} />;',
    'web/lib/json-ld.tsx',
  ),
  canary(
    'no-raw-html',
    'web/ui/kept-piece.ts',
    'export const give = (p: Record<string, unknown>) => { p["dangerouslySetInnerHTML"] = { __html: "x" }; };',
    'export const give = (p: Record<string, unknown>) => { p["dangerouslySetInnerHTML"] = { __html: "x" }; };',
    'web/lib/standing-pieces.tsx',
  ),
  canary(
    'no-raw-html',
    'web/lists/found.ts',
    'import { Drawn } from "../lib/standing-pieces.tsx"; export const found = (h: string) => Drawn.written(h);',
    'import { Drawn } from "../lib/standing-pieces.tsx"; export const found = (h: string) => Drawn.written(h);',
    'web/ui/prose.tsx',
  ),
  canary(
    'no-inline-style',
    'web/ui/badge.tsx',
    'export const B = () => <b style={{ color: "red" }}>x</b>;',
    'export const B = () => <b className="badge">x</b>;',
  ),
  canary(
    'pages-are-documents',
    'web/ui/button.tsx',
    'export const B = () => <button onClick={() => undefined}>x</button>;',
    'export const B = () => <button name="intent" value="close">x</button>;',
  ),
  canary(
    'pages-are-documents',
    'web/ui/counter.tsx',
    'import { useState as state } from "react"; export const useCount = () => state(0);',
    'import { useId } from "react"; export const useKey = () => useId();',
  ),
  canary(
    'pages-are-documents',
    'web/ui/counter.tsx',
    'import * as React from "react"; export const useRing = () => React.useEffect(() => undefined);',
    'import { useLoaderData } from "@remix-run/react"; export const usePage = () => useLoaderData();',
  ),
  canary(
    'pages-are-documents',
    'web/root.tsx',
    'import { Scripts } from "@remix-run/react"; export const R = () => <Scripts />;',
    'import { Links, Meta } from "@remix-run/react"; export const R = () => <><Meta /><Links /></>;',
  ),
  canary(
    'pages-are-documents',
    'web/routes/topics.tsx',
    'export const clientLoader = () => null;',
    'export const meta = () => [];',
  ),
  canary(
    'types-apart',
    'web/routes/topics.tsx',
    'import { PostAnswer, type Answer } from "#application/community/topics/post-answer"; export const x: Answer = PostAnswer;',
    'import type { Answer } from "#application/community/topics/post-answer"; export const x: Answer | null = null;',
  ),
];

const gates = [
  canary(
    'policy-on-every-route',
    'web/routes/topics.tsx',
    'export async function loader() { return null; }',
    'import { read } from "../lib/gate.server.ts"; export const loader = read("public", async () => null);',
  ),
  canary(
    'policy-on-every-route',
    'web/routes/topics.tsx',
    'export const action = async () => null;',
    'import { act } from "../lib/gate.server.ts"; export const action = act("member", async () => null);',
  ),
  canary(
    'policy-on-every-route',
    'web/routes/feed[.]xml.ts',
    'const read = (answer: () => null) => answer; export const loader = read(() => null);',
    'import { resource } from "../lib/gate.server.ts"; export const loader = resource("public", async () => null) as unknown;',
  ),
  canary(
    'policy-on-every-route',
    'web/routes/topics.tsx',
    'import { read } from "../lib/gate.server.ts"; const page = () => null; void read; export { page as loader };',
    'import { read } from "../lib/gate.server.ts"; export const handle = { title: "x" }, loader = read("public", () => null);',
  ),
  canary(
    'policy-on-every-route',
    'web/routes/topics.tsx',
    'export { loader } from "../lib/other.server.ts";',
    'export type { loader } from "../lib/other.server.ts";',
  ),
  canary(
    'policy-on-every-route',
    'web/routes/topics.tsx',
    'import { read } from "../lib/gate.server.ts"; export const { loader } = { loader: () => read("public", () => null) };',
    'export const { title } = { title: "x" };',
  ),
  canary(
    'policy-on-every-route',
    'web/root.tsx',
    'export const loader = () => null;',
    'import { read } from "./lib/gate.server.ts"; export const loader = read("public", () => null);',
  ),
  canary(
    'routes-through-route',
    'src/interfaces/http/community/topics.routes.ts',
    'export const open = (router: { post(path: string, h: () => void): void }) => router.post("/topics", () => undefined);',
    'import { route } from "../route.ts"; export const open = (router: unknown) => route(router, { method: "post", path: "/topics" });',
  ),
  canary(
    'routes-through-route',
    'src/interfaces/http/community/hidden.ts',
    'import { router } from "./router.ts"; router.put("/topics", () => undefined);',
    'import { router } from "./router.ts"; router.put("/topics", () => undefined);',
    'src/interfaces/http/route.ts',
  ),
  canary(
    'routes-through-route',
    'src/interfaces/http/community/topics.routes.ts',
    'import { Router } from "express"; export const r = Router().get("/topics", () => undefined);',
    'export const type = (req: { get(name: string): string }) => req.get("content-type");',
  ),
  canary(
    'routes-through-route',
    'src/interfaces/http/community/topics.routes.ts',
    'import { server } from "./server.ts"; server.delete(`/topics/${1}`, () => undefined);',
    'export const known = new Map<string, string>().get("topics");',
  ),
  canary(
    'routes-through-route',
    'src/interfaces/http/community/topics.routes.ts',
    'import { router, verb } from "./server.ts"; router[verb]("/topics", () => undefined);',
    'import { table, verb } from "./server.ts"; table[verb]("/topics");',
  ),
];

const ids = [
  ...['src/interfaces/http/community/posts.routes.ts', 'web/routes/post-accept.tsx'].map((place) =>
    canary(
      'known-ids-stay-inside',
      place,
      'import { knownId } from "#domain/shared/id"; export const of = (raw: string) => knownId<"Post">(raw);',
      'import { isId } from "#domain/shared/id"; export const of = (raw: string) => isId(raw);',
    ),
  ),
  canary(
    'ids-are-judged',
    'web/routes/post-accept.tsx',
    'export const accepted = (accept: (id: string) => void, raw: string) => accept(raw as never);',
    'import { idOf } from "#interfaces/http/validate"; export const accepted = (accept: (id: string) => void, raw: string) => accept(idOf(raw));',
  ),
  canary(
    'ids-are-judged',
    'src/interfaces/composition/jobs.ts',
    'export const of = (raw: string) => <never>raw;',
    'export const of = (raw: string) => <string>raw;',
  ),
  canary(
    'ids-are-judged',
    'src/interfaces/http/community/posts.routes.ts',
    'import type { Id } from "#domain/shared/id"; export const of = (raw: string) => raw as Id<"Post">;',
    'import type { Id } from "#domain/shared/id"; export const of = (raw: string) => raw as Id<"Post">;',
    'src/interfaces/http/validate.ts',
  ),
  canary(
    'ids-are-judged',
    'web/routes/post-accept.tsx',
    'import type { PostId } from "#domain/community/topics/ids"; export const of = (raw: string) => raw as PostId;',
    'export const of = (raw: string) => raw as string;',
  ),
  ...['MemberId', 'MemberId | null', 'MemberId[]', 'readonly MemberId[]', 'Set<MemberId>'].map((type) =>
    canary(
      'known-ids-are-said',
      'src/application/community/consumers/carry-role.ts',
      `import type { MemberId } from "#domain/shared/id"; export const of = (raw: never) => (raw as unknown) as ${type};`,
      'import { knownId } from "#domain/shared/id"; export const of = (raw: string) => knownId<"Member">(raw);',
    ),
  ),
  canary(
    'known-ids-are-said',
    'src/domain/shared/former-member.ts',
    'import type { MemberId } from "./id.ts"; export const of = (raw: string) => raw as MemberId;',
    'import type { MemberId } from "./id.ts"; export const of = (raw: string) => raw as MemberId;',
    'src/domain/shared/id.ts',
  ),
];

const everywhere = [
  canary(
    'fields-by-name',
    'src/domain/engagement/services/service.ts',
    'export class Service { private open = true; close() { Object.assign(this, { opne: false }); } }',
    'export class Service { private open = true; close() { this.open = false; } }',
  ),
  canary(
    'time-and-chance-come-in',
    'src/domain/community/topics/topic.ts',
    'export const now = () => new Date();',
    'export const at = (stamp: string) => new Date(stamp);',
  ),
  canary(
    'time-and-chance-come-in',
    'src/application/community/topics/close-topic.ts',
    'export const now = () => Date.now();',
    'export const now = () => Date.now();',
    'src/infrastructure/platform/clock.ts',
  ),
  canary(
    'time-and-chance-come-in',
    'src/domain/community/invitations/invitation.ts',
    'export const code = () => Math.random();',
    'export const code = (dice: () => number) => Math.floor(dice());',
  ),
  canary(
    'time-and-chance-come-in',
    'src/domain/shared/id.ts',
    'export const id = () => crypto.randomUUID();',
    'export const id = (ids: { next(): string }) => ids.next();',
  ),
  canary(
    'one-way-out',
    'src/infrastructure/site/webhooks/deliver.ts',
    'export const send = (url: string) => fetch(url);',
    'export const send = (egress: { fetch(url: string): unknown }, url: string) => egress.fetch(url);',
  ),
  canary(
    'one-way-out',
    'src/infrastructure/site/sign-on/discovery.ts',
    'export const send = (url: string) => globalThis.fetch(url);',
    'export const send = (url: string) => fetch(url);',
    'src/infrastructure/platform/egress/http-client.ts',
  ),
  canary(
    'one-way-out',
    'src/infrastructure/platform/files/bucket.ts',
    'import { request } from "node:https"; export const send = request;',
    'import { createServer } from "node:http"; export const listen = createServer;',
  ),
  canary(
    'one-way-out',
    'src/interfaces/http/status.ts',
    'import http from "node:http"; export const send = () => http.get("x");',
    'export const send = () => fetch("/presence");',
    'web/enhance/presence.ts',
  ),
  canary(
    'no-barrel',
    'src/domain/community/topics/all.ts',
    'export * from "./topic.ts";',
    'export { Topic } from "./topic.ts";',
  ),
  canary(
    'no-default-export',
    'src/domain/community/topics/topic.ts',
    'export default class Topic {}',
    'export default function Page() { return null; }',
    'web/routes/topics.tsx',
  ),
  canary(
    'no-spread-of-literal',
    'src/application/community/topics/open-topic.ts',
    'export const of = (by: string, at: Date) => ({ ...{ by, at }, kind: "topic" });',
    'export const of = (by: string, more: object | null) => ({ by, ...(more ? { more } : {}), kind: "topic" });',
  ),
  canary(
    'no-spread-of-literal',
    'test/unit/topic.spec.ts',
    'export const rights = [...(["topic.close", "topic.pin"] as const), "topic.move"];',
    'export const rights = ["topic.close", "topic.pin", "topic.move"] as const;',
  ),
  canary(
    'no-spread-of-literal',
    'web/community/answer.tsx',
    'export const A = ({ name }: { name: string }) => <input {...{ name, id: name }} />;',
    'export const A = ({ name }: { name: string }) => <input name={name} id={name} />;',
  ),
  canary(
    'no-skipped-test',
    'test/unit/topic.spec.ts',
    'import { it } from "@jest/globals"; it.skip("a closed topic refuses answers", () => undefined);',
    'import { it } from "@jest/globals"; it("a closed topic refuses answers", () => undefined);',
  ),
  canary(
    'no-skipped-test',
    'test/unit/topic.spec.ts',
    'import { describe } from "@jest/globals"; describe.only.each([1])("topic", () => undefined);',
    'import { describe } from "@jest/globals"; describe.each([1])("topic", () => undefined);',
  ),
  canary(
    'refusal-by-name',
    'test/unit/topic.spec.ts',
    'import { expect } from "@jest/globals"; export const a = (act: Promise<void>) => expect(act).rejects.toThrow();',
    'import { expect } from "@jest/globals"; export const a = (act: Promise<void>) => expect(act).rejects.toThrow("topic-closed");',
  ),
  canary(
    'refusal-by-name',
    'test/unit/topic.spec.ts',
    'import { expect } from "@jest/globals"; export const a = (act: () => void) => expect(act).toThrow();',
    'import { expect } from "@jest/globals"; export const a = (act: () => void) => expect(act).not.toThrow();',
  ),
  canary(
    'refusal-by-name',
    'test/unit/topic.spec.ts',
    'import { expect } from "@jest/globals"; export const a = (act: Promise<void>) => expect(act).rejects.toBeDefined();',
    'import { expect } from "@jest/globals"; export const a = (act: Promise<object>) => expect(act).resolves.toBeDefined();',
  ),
];

export const lintCanaries: readonly LintCanary[] = [...pages, ...gates, ...ids, ...everywhere];

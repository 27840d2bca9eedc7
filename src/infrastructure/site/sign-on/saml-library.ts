import { createRequire } from 'node:module';
import type * as Saml from '@node-saml/node-saml';
import type * as Xml from '@xmldom/xmldom';

const require = createRequire(import.meta.url);

/** What speaks SAML. It and what it reads documents with weigh a twentieth of the site: loaded where somebody comes by it. */
export const samlLibrary = (): typeof Saml => require('@node-saml/node-saml') as typeof Saml;

/** What reads documents, loaded with the first of them. */
export const xmlLibrary = (): typeof Xml => require('@xmldom/xmldom') as typeof Xml;

import type { Made, Twist } from '../../support/sign-on/loopback-provider.ts';

const past = (made: Made, seconds: number): void => {
  const now = Math.floor(Date.now() / 1000);
  Object.assign(made.claims, { iat: now - seconds - 60, exp: now - seconds });
};

/** What a provider that lies, or somebody between it and the site, may send. None of it lets anybody in. */
export const TWISTS: Readonly<Record<string, Twist>> = {
  'another state': { answer: (query) => query.set('state', 'another-state-that-is-long-enough-to-be-one') },
  'no state': { answer: (query) => query.delete('state') },
  'two states': { answer: (query) => query.append('state', 'another') },
  'no code': { answer: (query) => query.delete('code') },
  'a code that was never given': { answer: (query) => query.set('code', 'never-given') },
  'the name of another issuer beside the code': {
    answer: (query) => query.set('iss', 'https://elsewhere.example'),
  },
  'no name of an issuer although it was promised': { answer: (query) => query.delete('iss') },
  'another nonce': { idToken: ({ claims }) => void (claims['nonce'] = 'another-nonce-that-is-long-enough') },
  'no nonce': { idToken: ({ claims }) => void delete claims['nonce'] },
  'another issuer': { idToken: ({ claims }) => void (claims['iss'] = 'https://elsewhere.example') },
  'another audience': { idToken: ({ claims }) => void (claims['aud'] = 'another-client') },
  'an audience among others without saying for whom': {
    idToken: ({ claims }) => void (claims['aud'] = [claims['aud'], 'another-client']),
  },
  'an audience of two that is for the other': {
    idToken: ({ claims }) =>
      Object.assign(claims, { aud: [claims['aud'], 'another-client'], azp: 'another-client' }),
  },
  'a token that is over': { idToken: (made) => past(made, 120) },
  'a token without an end': { idToken: ({ claims }) => void delete claims['exp'] },
  'a token that holds from tomorrow': {
    idToken: ({ claims }) => void (claims['nbf'] = Math.floor(Date.now() / 1000) + 86_400),
  },
  'no signature': {
    idToken: (made) => {
      made.header = { alg: 'none' };
      made.by = 'nobody';
    },
  },
  'the signature of whoever knows the secret': {
    idToken: (made) => {
      made.header = { alg: 'HS256' };
      made.by = 'secret';
    },
  },
  'the signature of another key': { idToken: (made) => void (made.by = 'other-key') },
  'a key that nobody published': {
    idToken: (made) => {
      made.header.kid = 'unheard-of';
      made.by = 'other-key';
    },
  },
  'no token': { tokens: (body) => void delete body['id_token'] },
  'nobody in the token': { idToken: ({ claims }) => void delete claims['sub'] },
  'somebody whose name is a list': { idToken: ({ claims }) => void (claims['sub'] = ['victim']) },
  'information about somebody else': { userinfo: ({ claims }) => void (claims['sub'] = 'another') },
  'information that another key signed': { userinfo: (made) => void (made.by = 'other-key') },
  'information for another client': { userinfo: ({ claims }) => void (claims['aud'] = 'another-client') },
  'an error of the token endpoint': { tokens: (body) => void (body['error'] = 'invalid_grant'), status: 400 },
  'a refusal of the person': {
    answer: (query) => {
      query.delete('code');
      query.set('error', 'access_denied');
    },
  },
};

/** What a provider that has to sign what it tells beside the token may tell. None of it lets anybody in. */
export const UNSIGNED: Readonly<Record<string, Twist>> = {
  'plain information': { plainUserinfo: true },
  'signed information by the name of plain': { userinfoType: 'application/json' },
  'information that nobody signed': {
    userinfo: (made) => {
      made.header = { alg: 'none' };
      made.by = 'nobody';
    },
  },
  'information that whoever knows the secret signed': {
    userinfo: (made) => {
      made.header = { alg: 'HS256' };
      made.by = 'secret';
    },
  },
  'information that another key signed': { userinfo: (made) => void (made.by = 'other-key') },
  'information by a key that nobody published': {
    userinfo: (made) => {
      made.header.kid = 'unheard-of';
      made.by = 'other-key';
    },
  },
  'information of another issuer': {
    userinfo: ({ claims }) => void (claims['iss'] = 'https://elsewhere.example'),
  },
  'information of no issuer': { userinfo: ({ claims }) => void delete claims['iss'] },
  'information for another client': { userinfo: ({ claims }) => void (claims['aud'] = 'another-client') },
  'information for nobody': { userinfo: ({ claims }) => void delete claims['aud'] },
  'information about somebody else': { userinfo: ({ claims }) => void (claims['sub'] = 'another') },
  'information about nobody': { userinfo: ({ claims }) => void delete claims['sub'] },
  'information that is over': { userinfo: (made) => past(made, 120) },
};

/** Ways of providers that are right, each in its own manner. */
export const HONEST: Readonly<Record<string, Twist>> = {
  'everything signed': {},
  'information that is not signed': { plainUserinfo: true },
  'a clock twenty seconds ahead': {
    idToken: ({ claims }) => {
      const ahead = Math.floor(Date.now() / 1000) + 20;
      Object.assign(claims, { iat: ahead, nbf: ahead, exp: ahead + 300 });
    },
  },
  'an audience of two that is for this site': {
    idToken: ({ claims }) => Object.assign(claims, { aud: [claims['aud'], 'another'], azp: claims['aud'] }),
  },
  'claims that nobody knows': { idToken: ({ claims }) => Object.assign(claims, { 'x.y': { z: [1, 2] } }) },
};

/** Notices that a session is over which end none. */
export const NOTICES: Readonly<Record<string, (made: Made) => void>> = {
  'signed by another key': (made) => void (made.by = 'other-key'),
  'not signed': (made) => {
    made.header = { alg: 'none' };
    made.by = 'nobody';
  },
  'signed by whoever knows the secret': (made) => {
    made.header = { alg: 'HS256' };
    made.by = 'secret';
  },
  'of another issuer': ({ claims }) => void (claims['iss'] = 'https://elsewhere.example'),
  'for another client': ({ claims }) => void (claims['aud'] = 'another-client'),
  'of another event': ({ claims }) => void (claims['events'] = { 'https://elsewhere.example/event': {} }),
  'that is a token of a sign-in': ({ claims }) => void (claims['nonce'] = 'n'),
  'without a name of its own': ({ claims }) => void delete claims['jti'],
  'of an hour ago': ({ claims }) => {
    const then = Math.floor(Date.now() / 1000) - 3600;
    Object.assign(claims, { iat: then, exp: then + 7200 });
  },
  'of nobody': ({ claims }) => {
    delete claims['sub'];
    delete claims['sid'];
  },
};

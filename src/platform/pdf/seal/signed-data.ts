import { createHash, sign } from 'node:crypto';
import type { KeyObject, X509Certificate } from 'node:crypto';
import { der, elementsOf, nothing, objectId, octets, sequence, setOf, smallInteger } from './der.ts';

/** Who seals: a private key (RSA, or EC on P-256), its certificate, and those between it and the root. */
export interface Sealer {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
}

const sha256Algorithm = sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing);
const data = objectId('1.2.840.113549.1.7.1');

/**
 * A detached CAdES signature (RFC 5652, ETSI EN 319 122-1, level B-B) over `content`. The time of
 * signing is not in it: a PDF says it in the signature's dictionary. Throws for other kinds of keys.
 */
export function signedData(content: Uint8Array, { key, certificate, chain }: Sealer): Buffer {
  const attributes = [
    attribute('1.2.840.113549.1.9.3', data),
    attribute('1.2.840.113549.1.9.4', octets(sha256(content))),
    // Binds the signature to this certificate, so that another with the same key does not fit (RFC 5035).
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(sha256(certificate.raw)))))),
  ];
  // What is signed is a set; in the message the same bytes carry the tag of their place.
  const toSign = setOf(...attributes);
  const signer = sequence(
    smallInteger(1),
    issuerAndSerial(certificate),
    sha256Algorithm,
    Buffer.concat([Buffer.from([0xa0]), toSign.subarray(1)]),
    signatureAlgorithm(key),
    octets(sign('sha256', toSign, key)),
  );
  const certificates = [certificate, ...chain].map(({ raw }) => raw);
  const message = sequence(
    smallInteger(1),
    setOf(sha256Algorithm),
    sequence(data),
    der(0xa0, ...certificates.toSorted(Buffer.compare)),
    setOf(signer),
  );
  return sequence(objectId('1.2.840.113549.1.7.2'), der(0xa0, message));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(objectId(type), setOf(value));
}

function signatureAlgorithm({ asymmetricKeyType: kind }: KeyObject): Buffer {
  if (kind === 'rsa') return sequence(objectId('1.2.840.113549.1.1.11'), nothing);
  if (kind === 'ec') return sequence(objectId('1.2.840.10045.4.3.2'));
  throw new Error(`A seal needs an RSA or EC key, not ${kind ?? 'a secret'}`);
}

/** Certificate → to be signed → (version), serial number, algorithm, issuer (RFC 5280, 4.1). */
function issuerAndSerial({ raw }: X509Certificate): Buffer {
  const [certificate] = elementsOf(raw);
  const [body] = elementsOf(certificate?.inside ?? Buffer.alloc(0));
  const fields = elementsOf(body?.inside ?? Buffer.alloc(0)).filter(({ tag }) => tag !== 0xa0);
  const [serial, , issuer] = fields;
  if (!serial || !issuer) throw new Error('The certificate names no issuer');
  return sequence(issuer.whole, serial.whole);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { readAddressFile } from '../../mailings/address-rows.ts';
import { importAddresses } from '../../mailings/import-addresses.command.ts';
import { mayImportAddresses } from '../../mailings/mailing-policy.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { addressesForm } from './list-addresses.form.ts';
import { findAddresses } from './list-addresses.query.ts';
import { ListAddresses } from './list-addresses.view.tsx';

const number = z.coerce.number().int().min(0).max(100_000).optional();

export const listAddressesPage = definePage({
  id: 'correspondence/list-addresses',
  path: paths.addresses,
  access: signedIn,
  query: z.object({
    after: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    only: z.literal('missing').optional(),
    // What an import came to, after it.
    changed: number,
    same: number,
    done: z.enum(['check', 'import']).optional(),
  }),
  load: findAddresses,
  authorise: ({ principal }) => (mayImportAddresses(principal) ? 'allowed' : 'refused'),
  act: {
    form: addressesForm,
    uploads: { fields: { file: { kinds: ['csv'], required: true } }, fileSize: 2 * 1024 * 1024 },
    run: async ({ page, values, files, system }) => {
      const [file] = files;
      if (!file) return refused({ code: 'fileMissing', field: 'file' });
      const rows = readAddressFile(Buffer.from(file.bytes).toString('utf8'));
      const result = rows.ok
        ? await importAddresses.run(system, page.principal, {
            fileName: file.name,
            sha256: createHash('sha256').update(file.bytes).digest('hex'),
            validFrom: values.validFrom,
            rows: rows.value,
            dryRun: values.do === 'check',
          })
        : rows;
      if (!result.ok) return refused(...result.refusals.map((each) => ({ ...each, field: 'file' })));
      const { changed, same } = result.value;
      return accepted({ goTo: `${paths.addresses}?done=${values.do}&changed=${changed}&same=${same}` });
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).mailings.addresses.title,
    crumbs: [{ text: textsIn(lang).mailings.list.title, href: `/${lang}${paths.mailings}` }],
    density: 'staff',
  }),
  view: (props) => <ListAddresses {...props} />,
  examples: [
    { path: '/addresses', shows: 'which municipalities have an address' },
    { path: '/addresses?after=4601', shows: 'the next ones' },
    { path: '/addresses?done=check&changed=3&same=1', shows: 'what a file would change' },
    {
      path: '/addresses',
      post: { validFrom: '32.13.2026' },
      status: 422,
      shows: 'no file, and no date',
    },
  ],
  sizes: ['/addresses?after=5600', '/addresses'],
});

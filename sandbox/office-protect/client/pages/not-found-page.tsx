import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Link } from '../router.tsx';

export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeading title={translate('notFound')} text={translate('notFoundText')} />
      <Link href="/">{translate('backToIntegrations')}</Link>
    </>
  );
}

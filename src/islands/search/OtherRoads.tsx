import { useSearchPage } from './context.ts';

/** Where to go on when searching does not help. */
export function OtherRoads() {
  const { props, t } = useSearchPage();
  const { urls } = props;
  return (
    <nav className="other-roads" aria-label={t.elsewhere}>
      <h3>{t.elsewhere}</h3>
      <ul>
        <li>
          <a href={urls.municipalities}>{t.elsewhereMunicipalities}</a>
        </li>
        <li>
          <a href={urls.activities}>{t.elsewhereActivities}</a>
        </li>
        <li>
          <a href={urls.measures}>{t.elsewhereMeasures}</a>
        </li>
        <li>
          <a href={urls.overviews}>{t.elsewhereOverviews}</a>
        </li>
        <li>
          <a href={urls.mail}>{t.elsewhereMail}</a>
        </li>
      </ul>
    </nav>
  );
}

// The DMN editor of a draft's model, and sheets that are brought back. All of it goes through the calls of the service; without this
// script the table can be changed in its form.
(() => {
  const told = async answer => {
    const problem = await answer.json().catch(() => ({}));
    const violations = (problem.violations || []).map(each => each.message);
    return violations.length ? violations : [problem.detail || problem.title || `The service answered ${answer.status}.`];
  };
  const show = (place, sentences) => {
    place.replaceChildren(...sentences.map(sentence => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }));
  };

  document.querySelectorAll('[data-upload]').forEach(field => {
    const chosen = field.querySelector('input');
    const wrong = field.querySelector('[role=alert]');
    chosen.addEventListener('change', async () => {
      const file = chosen.files[0];
      if (!file) return;
      const csv = file.name.toLowerCase().endsWith('.csv');
      const answer = await fetch(field.dataset.upload, {
        method: 'PUT',
        headers: { 'Content-Type': csv ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        body: file,
      });
      if (answer.ok) location.reload();
      else show(wrong, await told(answer));
      chosen.value = '';
    });
  });

  const place = document.getElementById('model');
  if (!place) return;
  const address = place.dataset.model;
  const views = document.getElementById('views');
  const state = document.getElementById('model-state');
  const wrong = document.getElementById('model-wrong');
  const save = document.getElementById('save-model');
  // What is typed counts at once, also for who saves right after it.
  const atOnce = { debounceInput: false };
  const editor = new DmnJS({ container: place, decisionTable: atOnce, literalExpression: atOnce, drd: { drilldown: { enabled: false } } });
  let tag;

  // The editor answers by calling back; here it is waited for.
  const ask = (what, ...given) =>
    new Promise((done, failed) => editor[what](...given, (problem, answer) => (problem ? failed(problem) : done(answer))));

  const kinds = { drd: 'Diagram', decisionTable: 'Table', literalExpression: 'Expression' };
  const buttons = ({ views: all }) => {
    views.replaceChildren(...all.map(view => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet-button';
      button.textContent = view.type === 'drd' ? kinds.drd : `${kinds[view.type]}: ${view.name || view.id}`;
      button.dataset.element = view.element.id;
      button.addEventListener('click', () => ask('open', view).then(mark));
      return button;
    }));
    mark();
    first(all);
  };

  const mark = () => {
    const shown = editor.getActiveView();
    views.querySelectorAll('button').forEach(button =>
      button.setAttribute('aria-pressed', String(Boolean(shown) && shown.element.id === button.dataset.element)));
  };

  const load = async () => {
    const answer = await fetch(address);
    if (!answer.ok) return show(wrong, await told(answer));
    tag = answer.headers.get('ETag');
    await ask('importXML', await answer.text(), { open: false });
  };

  // The views are known by this event, and not yet when the import answers.
  let opened = false;
  const first = async all => {
    const table = all.find(view => view.type === 'decisionTable') || all[0];
    if (opened || !table) return;
    opened = true;
    await ask('open', table);
    mark();
    place.dataset.ready = 'yes';
  };

  const keep = async () => {
    state.textContent = 'Saving …';
    show(wrong, []);
    const xml = await ask('saveXML', { format: true });
    const answer = await fetch(`${address}?note=${encodeURIComponent('Changed in the DMN editor')}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'If-Match': tag },
      body: xml,
    });
    if (answer.ok) {
      tag = answer.headers.get('ETag');
      state.textContent = 'Saved.';
      htmx.trigger('#check', 'check');
    } else {
      state.textContent = 'Not saved.';
      show(wrong, await told(answer));
    }
  };

  editor.on('views.changed', buttons);
  if (save) {
    const kept = () => keep().catch(problem => {
      state.textContent = 'Not saved.';
      show(wrong, [`The model could not be saved: ${problem.message}`]);
    });
    save.addEventListener('click', kept);
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        kept();
      }
    });
  }
  load().catch(problem => show(wrong, [`The editor can't show this model: ${problem.message}`]));
})();

CREATE TABLE ledger_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT ledger_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE articles (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	text_id TEXT NOT NULL, 
	url TEXT, 
	outlet TEXT, 
	title TEXT, 
	bylines TEXT NOT NULL, 
	published TEXT, 
	language TEXT, 
	text TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	UNIQUE (text_id)
);
CREATE INDEX articles_published ON articles (published);
CREATE TABLE readings (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	version TEXT NOT NULL, 
	weights TEXT NOT NULL, 
	read_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX readings_article ON readings (article_id);
CREATE TABLE sightings (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	address TEXT, 
	address_key TEXT, 
	version INTEGER NOT NULL, 
	outlet TEXT, 
	outlet_key TEXT, 
	title TEXT, 
	published TEXT, 
	first_seen TEXT NOT NULL, 
	last_seen TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT sightings_version UNIQUE (address_key, version), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX sightings_article ON sightings (article_id);
CREATE INDEX sightings_outlet ON sightings (outlet_key);
CREATE TABLE speakers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	type TEXT NOT NULL, 
	named BOOLEAN NOT NULL
);
CREATE INDEX speakers_key ON speakers ("key");
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	name TEXT NOT NULL, 
	type TEXT NOT NULL, 
	named BOOLEAN NOT NULL, 
	role TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT sources_label UNIQUE (article_id, label), 
	FOREIGN KEY(article_id) REFERENCES articles (id), 
	FOREIGN KEY(speaker_id) REFERENCES speakers (id)
);
CREATE TABLE statements (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	parent TEXT, 
	source_id INTEGER, 
	speaker_id INTEGER, 
	source TEXT, 
	cue TEXT, 
	content TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	act TEXT NOT NULL, 
	addressee TEXT, 
	said_on TEXT, 
	day_from TEXT, 
	day_to TEXT, 
	published TEXT, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	confidence FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT statements_label UNIQUE (article_id, label), 
	FOREIGN KEY(article_id) REFERENCES articles (id), 
	FOREIGN KEY(source_id) REFERENCES sources (id), 
	FOREIGN KEY(speaker_id) REFERENCES speakers (id)
);
CREATE INDEX statements_source ON statements (source_id);
CREATE INDEX statements_day ON statements (day_from);
CREATE TABLE relays (
	statement_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	PRIMARY KEY (statement_id, position), 
	FOREIGN KEY(statement_id) REFERENCES statements (id) ON DELETE CASCADE, 
	FOREIGN KEY(source_id) REFERENCES sources (id)
);
CREATE INDEX relays_source ON relays (source_id);
CREATE TABLE failures (
	id INTEGER NOT NULL, 
	name_key TEXT NOT NULL, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	published TEXT, 
	outlet TEXT, 
	error TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	attempts INTEGER NOT NULL, 
	first_failed TEXT NOT NULL, 
	last_failed TEXT NOT NULL, 
	settled_at TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (name_key)
);
CREATE INDEX failures_settled ON failures (settled_at);
CREATE TABLE feeds (
	id INTEGER NOT NULL, 
	address_key TEXT NOT NULL, 
	address TEXT NOT NULL, 
	etag TEXT, 
	last_modified TEXT, 
	asked_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (address_key)
);
CREATE TABLE feed_entries (
	feed_id INTEGER NOT NULL, 
	address_key TEXT NOT NULL, 
	updated TEXT, 
	PRIMARY KEY (feed_id, address_key), 
	FOREIGN KEY(feed_id) REFERENCES feeds (id)
);
CREATE VIRTUAL TABLE articles_fts USING fts5(text, content="articles", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN INSERT INTO articles_fts(rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN INSERT INTO articles_fts(articles_fts, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER articles_changed AFTER UPDATE OF text ON articles BEGIN INSERT INTO articles_fts(articles_fts, rowid, text) VALUES ('delete', old.id, old.text); INSERT INTO articles_fts(rowid, text) VALUES (new.id, new.text); END;
CREATE VIRTUAL TABLE statements_fts USING fts5(content, content="statements", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER statements_added AFTER INSERT ON statements BEGIN INSERT INTO statements_fts(rowid, content) VALUES (new.id, new.content); END;
CREATE TRIGGER statements_removed AFTER DELETE ON statements BEGIN INSERT INTO statements_fts(statements_fts, rowid, content) VALUES ('delete', old.id, old.content); END;
CREATE TRIGGER statements_changed AFTER UPDATE OF content ON statements BEGIN INSERT INTO statements_fts(statements_fts, rowid, content) VALUES ('delete', old.id, old.content); INSERT INTO statements_fts(rowid, content) VALUES (new.id, new.content); END;
CREATE VIEW statements_view AS
SELECT
    statements.id,
    statements.said_on,
    sources.name AS speaker,
    sources.type AS speaker_type,
    sources.role AS role,
    sources.named AS named,
    statements.source,
    statements.cue,
    statements.content,
    statements.kind,
    statements.act,
    (
        SELECT group_concat(names.name, ' < ')
        FROM (
            SELECT relay.name FROM relays JOIN sources AS relay ON relay.id = relays.source_id
            WHERE relays.statement_id = statements.id ORDER BY relays.position
        ) AS names
    ) AS via,
    statements.addressee,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    statements.confidence,
    statements.label,
    statements.article_id,
    sources.speaker_id
FROM statements
JOIN articles ON articles.id = statements.article_id
LEFT JOIN sources ON sources.id = statements.source_id;
CREATE VIEW speakers_view AS
SELECT
    speakers.id,
    speakers.name,
    speakers.type,
    speakers.named,
    count(statements.id) AS statements,
    count(DISTINCT statements.article_id) AS articles,
    min(statements.day_from) AS first_day,
    max(statements.day_from) AS last_day
FROM speakers
JOIN sources ON sources.speaker_id = speakers.id
JOIN statements ON statements.source_id = sources.id
GROUP BY speakers.id, speakers.name, speakers.type, speakers.named;
CREATE VIEW articles_view AS
SELECT
    articles.id,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    articles.bylines,
    articles.language,
    length(articles.text) AS characters,
    (SELECT count(*) FROM statements WHERE statements.article_id = articles.id) AS statements,
    (SELECT count(*) FROM sightings WHERE sightings.article_id = articles.id) AS sightings,
    articles.added_at,
    articles.text_id
FROM articles;
CREATE VIEW versions_view AS
SELECT
    sightings.id,
    sightings.address,
    sightings.version,
    sightings.first_seen,
    sightings.last_seen,
    sightings.outlet,
    sightings.title,
    sightings.article_id,
    earlier.article_id AS earlier_article_id
FROM sightings
LEFT JOIN sightings AS earlier
ON earlier.address_key = sightings.address_key AND earlier.version = sightings.version - 1;
CREATE TABLE places (
	article_id INTEGER NOT NULL, 
	story TEXT NOT NULL, 
	placed_at TEXT NOT NULL, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX places_story ON places (story);
CREATE TABLE moves (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	story TEXT NOT NULL, 
	author TEXT NOT NULL, 
	moved_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX moves_article ON moves (article_id);
CREATE TABLE corrections (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	correction TEXT NOT NULL, 
	author TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	undone_by TEXT, 
	undone_at TEXT, carried_from INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX corrections_article ON corrections (article_id);
CREATE TABLE approvals (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	state TEXT NOT NULL, 
	undone_by TEXT, 
	undone_at TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id)
);
CREATE INDEX approvals_article ON approvals (article_id);
CREATE TABLE identities (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	from_id INTEGER NOT NULL, 
	into_id INTEGER NOT NULL, 
	from_name TEXT NOT NULL, 
	into_name TEXT NOT NULL, 
	moved TEXT NOT NULL, 
	author TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	undone_by TEXT, 
	undone_at TEXT, why TEXT, 
	PRIMARY KEY (id)
);
CREATE INDEX identities_from ON identities (from_id);
CREATE INDEX identities_into ON identities (into_id);
CREATE TABLE users (
	id INTEGER NOT NULL, 
	name_key TEXT NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	password TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name_key)
);
CREATE TABLE sessions (
	id INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	user_id INTEGER NOT NULL, 
	begun_at TEXT NOT NULL, 
	used_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (digest), 
	FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE submissions (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	published TEXT, 
	outlet TEXT, 
	data BLOB, 
	author TEXT NOT NULL, 
	state TEXT NOT NULL, 
	articles TEXT NOT NULL, 
	failures TEXT NOT NULL, 
	taken INTEGER NOT NULL, 
	known INTEGER NOT NULL, 
	added_at TEXT NOT NULL, 
	changed_at TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX submissions_state ON submissions (state);
CREATE INDEX sources_speaker ON sources (speaker_id, id);
CREATE INDEX statements_speaker ON statements (speaker_id, article_id, source_id, day_from);
INSERT INTO ledger_version VALUES ('0006');
INSERT INTO articles VALUES (1, 'sha256:cd3fbf8333ecccc9b56453f6dd7d443726fead261d840124295f4a4fae7ad978', 'https://courier.example/2031/10/ferry-to-orrin', 'The Lowmark Courier', 'Ferry to Orrin may stop before winter', '["Petra Onslow","Dai Merrin"]', '2031-10-09', 'en', 'Ferry to Orrin may stop before winter

The only ferry between Lowmark and Orrin island may stop running before the winter, according to a leaked report by the Harbour Inspectorate.

“The hull will not pass another inspection,” Ilse Marrow, chief engineer of the Orrin Line, told reporters on Tuesday. “That is not an opinion.” The inspectors, she added, had been given every drawing they asked for.

Her own company disagrees. Northern Wire reported on Wednesday, citing a person close to the board, that the Orrin Line hopes to keep the old vessel in service until March.

Some 1,900 people live on Orrin. The crossing takes fifty minutes, and there is no bridge.

Tomas Verane, a shopkeeper in the island’s only harbour, has seen a winter without a boat. “In the year of the long storm nothing crossed for nine days,” he said. “By the fifth day there was no milk, and by the seventh the school had no oil for its stove.

“Nobody in the ministry remembers that. I do.”

He believes the inspectors were told to hurry.

The Ministry of Transport denied it. There was “no fixed date” for a closure, its spokesman, Aurel Finch, wrote in an email to the Courier, adding that a replacement was “being looked into”.

Passengers are said to have been warned off the upper deck since August.

According to the Orrin Lamp, the island’s weekly, Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”.

Some experts think that a smaller boat could cope. “It is a matter of will, not of water,” one of them said.

The council votes on 20 October.
', '2026-11-24T23:34:48Z');
INSERT INTO articles VALUES (2, 'sha256:1dbfea3775d5a76714a19f275b53880491482a7d80324ccdde7765662d161f37', 'https://lamp.example/bridge', 'The Orrin Lamp', 'Bridge', '[]', '2032-03-04T09:00', NULL, 'The old bridge will close in May, the Ministry of Transport said on 3 March. “It is a matter of will, not of water,” Ilse Marrow, an engineer, told the Lamp.

The café owner José Ruíz said the crossings had been cancelled twice. Northern Wire, citing officials, reported that the mayor had resigned.
', '2026-11-24T23:34:48Z');
INSERT INTO readings VALUES (1, 1, '{"schema":"sayso.record/1","article":{"id":"sha256:cd3fbf8333ecccc9b56453f6dd7d443726fead261d840124295f4a4fae7ad978","url":"https://courier.example/2031/10/ferry-to-orrin","outlet":"The Lowmark Courier","title":"Ferry to Orrin may stop before winter","bylines":["Petra Onslow","Dai Merrin"],"published":"2031-10-09","language":"en","text":"Ferry to Orrin may stop before winter\n\nThe only ferry between Lowmark and Orrin island may stop running before the winter, according to a leaked report by the Harbour Inspectorate.\n\n“The hull will not pass another inspection,” Ilse Marrow, chief engineer of the Orrin Line, told reporters on Tuesday. “That is not an opinion.” The inspectors, she added, had been given every drawing they asked for.\n\nHer own company disagrees. Northern Wire reported on Wednesday, citing a person close to the board, that the Orrin Line hopes to keep the old vessel in service until March.\n\nSome 1,900 people live on Orrin. The crossing takes fifty minutes, and there is no bridge.\n\nTomas Verane, a shopkeeper in the island’s only harbour, has seen a winter without a boat. “In the year of the long storm nothing crossed for nine days,” he said. “By the fifth day there was no milk, and by the seventh the school had no oil for its stove.\n\n“Nobody in the ministry remembers that. I do.”\n\nHe believes the inspectors were told to hurry.\n\nThe Ministry of Transport denied it. There was “no fixed date” for a closure, its spokesman, Aurel Finch, wrote in an email to the Courier, adding that a replacement was “being looked into”.\n\nPassengers are said to have been warned off the upper deck since August.\n\nAccording to the Orrin Lamp, the island’s weekly, Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”.\n\nSome experts think that a smaller boat could cope. “It is a matter of will, not of water,” one of them said.\n\nThe council votes on 20 October.\n"},"statements":[{"id":"s1","source":{"start":136,"end":179,"text":"a leaked report by the Harbour Inspectorate"},"cue":{"start":123,"end":135,"text":"according to"},"content":[{"start":39,"end":121,"text":"The only ferry between Lowmark and Orrin island may stop running before the winter"}],"kind":"indirect","act":"say","speaker":"p1","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.93},{"id":"s2","source":{"start":227,"end":272,"text":"Ilse Marrow, chief engineer of the Orrin Line"},"cue":{"start":274,"end":278,"text":"told"},"content":[{"start":182,"end":226,"text":"“The hull will not pass another inspection,”"},{"start":301,"end":326,"text":"“That is not an opinion.”"}],"kind":"direct","act":"say","speaker":"p2","via":[],"addressee":{"start":279,"end":288,"text":"reporters"},"said_on":{"value":"2031-10-07","span":{"start":292,"end":299,"text":"Tuesday"}},"parent":null,"confidence":0.98},{"id":"s3","source":{"start":343,"end":346,"text":"she"},"cue":{"start":347,"end":352,"text":"added"},"content":[{"start":327,"end":341,"text":"The inspectors"},{"start":354,"end":397,"text":"had been given every drawing they asked for"}],"kind":"indirect","act":"say","speaker":"p2","via":[],"addressee":null,"said_on":{"value":"2031-10-07","span":{"start":292,"end":299,"text":"Tuesday"}},"parent":null,"confidence":0.81},{"id":"s4","source":{"start":400,"end":415,"text":"Her own company"},"cue":{"start":416,"end":425,"text":"disagrees"},"content":[{"start":416,"end":425,"text":"disagrees"}],"kind":"indirect","act":"say","speaker":null,"via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.34},{"id":"s5","source":{"start":427,"end":440,"text":"Northern Wire"},"cue":{"start":441,"end":449,"text":"reported"},"content":[{"start":500,"end":571,"text":"that the Orrin Line hopes to keep the old vessel in service until March"}],"kind":"indirect","act":"say","speaker":"p3","via":[],"addressee":null,"said_on":{"value":"2031-10-08","span":{"start":453,"end":462,"text":"Wednesday"}},"parent":null,"confidence":0.95},{"id":"s6","source":{"start":471,"end":498,"text":"a person close to the board"},"cue":{"start":464,"end":470,"text":"citing"},"content":[{"start":500,"end":571,"text":"that the Orrin Line hopes to keep the old vessel in service until March"}],"kind":"indirect","act":"say","speaker":"p4","via":["p3"],"addressee":null,"said_on":null,"parent":"s5","confidence":0.88},{"id":"s7","source":{"start":505,"end":519,"text":"the Orrin Line"},"cue":{"start":520,"end":525,"text":"hopes"},"content":[{"start":526,"end":571,"text":"to keep the old vessel in service until March"}],"kind":"indirect","act":"think","speaker":"p5","via":["p3","p4"],"addressee":null,"said_on":null,"parent":"s6","confidence":0.72},{"id":"s8","source":{"start":820,"end":822,"text":"he"},"cue":{"start":823,"end":827,"text":"said"},"content":[{"start":757,"end":819,"text":"“In the year of the long storm nothing crossed for nine days,”"},{"start":829,"end":921,"text":"“By the fifth day there was no milk, and by the seventh the school had no oil for its stove."},{"start":923,"end":969,"text":"“Nobody in the ministry remembers that. I do.”"}],"kind":"direct","act":"say","speaker":"p6","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s9","source":{"start":971,"end":973,"text":"He"},"cue":{"start":974,"end":982,"text":"believes"},"content":[{"start":983,"end":1016,"text":"the inspectors were told to hurry"}],"kind":"indirect","act":"think","speaker":"p6","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.86},{"id":"s10","source":null,"cue":{"start":998,"end":1007,"text":"were told"},"content":[{"start":1008,"end":1016,"text":"to hurry"}],"kind":"indirect","act":"say","speaker":null,"via":["p6"],"addressee":{"start":983,"end":997,"text":"the inspectors"},"said_on":null,"parent":"s9","confidence":0.41},{"id":"s11","source":{"start":1019,"end":1044,"text":"The Ministry of Transport"},"cue":{"start":1045,"end":1051,"text":"denied"},"content":[{"start":1052,"end":1054,"text":"it"}],"kind":"indirect","act":"say","speaker":"p7","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.66},{"id":"s12","source":{"start":1097,"end":1123,"text":"its spokesman, Aurel Finch"},"cue":{"start":1125,"end":1130,"text":"wrote"},"content":[{"start":1056,"end":1095,"text":"There was “no fixed date” for a closure"}],"kind":"mixed","act":"say","speaker":"p8","via":[],"addressee":{"start":1146,"end":1157,"text":"the Courier"},"said_on":null,"parent":null,"confidence":0.94},{"id":"s13","source":{"start":1097,"end":1123,"text":"its spokesman, Aurel Finch"},"cue":{"start":1159,"end":1165,"text":"adding"},"content":[{"start":1166,"end":1208,"text":"that a replacement was “being looked into”"}],"kind":"mixed","act":"say","speaker":"p8","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.87},{"id":"s14","source":null,"cue":{"start":1222,"end":1230,"text":"are said"},"content":[{"start":1211,"end":1221,"text":"Passengers"},{"start":1231,"end":1282,"text":"to have been warned off the upper deck since August"}],"kind":"indirect","act":"say","speaker":null,"via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.52},{"id":"s15","source":{"start":1298,"end":1333,"text":"the Orrin Lamp, the island’s weekly"},"cue":{"start":1285,"end":1297,"text":"According to"},"content":[{"start":1335,"end":1441,"text":"Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”"}],"kind":"mixed","act":"say","speaker":"p9","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.91},{"id":"s16","source":{"start":1335,"end":1353,"text":"Mayor Sunniva Hale"},"cue":{"start":1354,"end":1358,"text":"told"},"content":[{"start":1389,"end":1441,"text":"that she would resign “the day the last boat leaves”"}],"kind":"mixed","act":"say","speaker":"p10","via":["p9"],"addressee":{"start":1359,"end":1375,"text":"a closed meeting"},"said_on":{"value":"2031-10-02","span":{"start":1379,"end":1388,"text":"2 October"}},"parent":"s15","confidence":0.89},{"id":"s17","source":{"start":1444,"end":1456,"text":"Some experts"},"cue":{"start":1457,"end":1462,"text":"think"},"content":[{"start":1463,"end":1493,"text":"that a smaller boat could cope"}],"kind":"indirect","act":"think","speaker":"p11","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s18","source":{"start":1535,"end":1546,"text":"one of them"},"cue":{"start":1547,"end":1551,"text":"said"},"content":[{"start":1495,"end":1534,"text":"“It is a matter of will, not of water,”"}],"kind":"direct","act":"say","speaker":"p12","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.79}],"sources":[{"id":"p1","name":"a leaked report by the Harbour Inspectorate","type":"document","named":true,"role":null,"mentions":[{"start":136,"end":179,"text":"a leaked report by the Harbour Inspectorate"}]},{"id":"p2","name":"Ilse Marrow","type":"person","named":true,"role":"chief engineer of the Orrin Line","mentions":[{"start":227,"end":238,"text":"Ilse Marrow"},{"start":343,"end":346,"text":"she"}]},{"id":"p3","name":"Northern Wire","type":"outlet","named":true,"role":null,"mentions":[{"start":427,"end":440,"text":"Northern Wire"}]},{"id":"p4","name":"a person close to the board","type":"person","named":false,"role":null,"mentions":[{"start":471,"end":498,"text":"a person close to the board"}]},{"id":"p5","name":"the Orrin Line","type":"organisation","named":true,"role":null,"mentions":[{"start":505,"end":519,"text":"the Orrin Line"}]},{"id":"p6","name":"Tomas Verane","type":"person","named":true,"role":"shopkeeper in the island’s only harbour","mentions":[{"start":666,"end":678,"text":"Tomas Verane"},{"start":820,"end":822,"text":"he"}]},{"id":"p7","name":"The Ministry of Transport","type":"organisation","named":true,"role":null,"mentions":[{"start":1019,"end":1044,"text":"The Ministry of Transport"}]},{"id":"p8","name":"Aurel Finch","type":"person","named":true,"role":"spokesman","mentions":[{"start":1112,"end":1123,"text":"Aurel Finch"}]},{"id":"p9","name":"the Orrin Lamp","type":"outlet","named":true,"role":null,"mentions":[{"start":1298,"end":1333,"text":"the Orrin Lamp, the island’s weekly"}]},{"id":"p10","name":"Sunniva Hale","type":"person","named":true,"role":"Mayor","mentions":[{"start":1341,"end":1353,"text":"Sunniva Hale"}]},{"id":"p11","name":"Some experts","type":"group","named":false,"role":null,"mentions":[{"start":1444,"end":1456,"text":"Some experts"}]},{"id":"p12","name":"one of them","type":"person","named":false,"role":null,"mentions":[{"start":1535,"end":1546,"text":"one of them"}]}],"times":[{"span":{"start":292,"end":299,"text":"Tuesday"},"type":"DATE","value":"2031-10-07","interval":["2031-10-07","2031-10-08"]},{"span":{"start":453,"end":462,"text":"Wednesday"},"type":"DATE","value":"2031-10-08","interval":["2031-10-08","2031-10-09"]},{"span":{"start":1379,"end":1388,"text":"2 October"},"type":"DATE","value":"2031-10-02","interval":["2031-10-02","2031-10-03"]}],"warnings":[],"made_by":{"version":"0.0.0","weights":{"name":"none","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}}}', '0.0.0', 'none', '2026-11-24T23:34:48Z');
INSERT INTO readings VALUES (2, 2, '{"schema":"sayso.record/1","article":{"id":"sha256:1dbfea3775d5a76714a19f275b53880491482a7d80324ccdde7765662d161f37","url":"https://lamp.example/bridge","outlet":"The Orrin Lamp","title":"Bridge","bylines":[],"published":"2032-03-04T09:00","language":null,"text":"The old bridge will close in May, the Ministry of Transport said on 3 March. “It is a matter of will, not of water,” Ilse Marrow, an engineer, told the Lamp.\n\nThe café owner José Ruíz said the crossings had been cancelled twice. Northern Wire, citing officials, reported that the mayor had resigned.\n"},"statements":[{"id":"s1","source":{"start":34,"end":59,"text":"the Ministry of Transport"},"cue":{"start":60,"end":64,"text":"said"},"content":[{"start":0,"end":32,"text":"The old bridge will close in May"}],"kind":"indirect","act":"say","speaker":"p1","via":[],"addressee":null,"said_on":{"value":"2032-03-03","span":{"start":68,"end":75,"text":"3 March"}},"parent":null,"confidence":0.9},{"id":"s2","source":{"start":117,"end":141,"text":"Ilse Marrow, an engineer"},"cue":{"start":143,"end":147,"text":"told"},"content":[{"start":77,"end":116,"text":"“It is a matter of will, not of water,”"}],"kind":"direct","act":"say","speaker":"p2","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s3","source":{"start":159,"end":183,"text":"The café owner José Ruíz"},"cue":{"start":184,"end":188,"text":"said"},"content":[{"start":189,"end":227,"text":"the crossings had been cancelled twice"}],"kind":"indirect","act":"say","speaker":"p3","via":[],"addressee":null,"said_on":{"value":"2032-02","span":{"start":222,"end":227,"text":"twice"}},"parent":null,"confidence":0.9},{"id":"s4","source":{"start":251,"end":260,"text":"officials"},"cue":{"start":244,"end":250,"text":"citing"},"content":[{"start":271,"end":298,"text":"that the mayor had resigned"}],"kind":"indirect","act":"say","speaker":"p4","via":["p5"],"addressee":null,"said_on":null,"parent":null,"confidence":0.9}],"sources":[{"id":"p1","name":"the Ministry of Transport","type":"organisation","named":true,"role":null,"mentions":[{"start":34,"end":59,"text":"the Ministry of Transport"}]},{"id":"p2","name":"Ilse Marrow","type":"person","named":true,"role":"engineer","mentions":[{"start":117,"end":128,"text":"Ilse Marrow"}]},{"id":"p3","name":"José Ruíz","type":"person","named":true,"role":"café owner","mentions":[{"start":174,"end":183,"text":"José Ruíz"}]},{"id":"p4","name":"officials","type":"group","named":false,"role":null,"mentions":[{"start":251,"end":260,"text":"officials"}]},{"id":"p5","name":"Northern Wire","type":"outlet","named":true,"role":null,"mentions":[{"start":229,"end":242,"text":"Northern Wire"}]}],"times":[],"warnings":[],"made_by":{"version":"0.0.0","weights":{"name":"none","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}}}', '0.0.0', 'none', '2026-11-24T23:34:48Z');
INSERT INTO sightings VALUES (1, 1, 'https://courier.example/2031/10/ferry-to-orrin', '6f643daa8dae7801d214255a40f46220d4bd93a077f1a18f6a763d4b626a4aed', 1, 'The Lowmark Courier', 'lowmark courier', 'Ferry to Orrin may stop before winter', '2031-10-09', '2026-11-24T23:34:48Z', '2026-11-24T23:34:48Z');
INSERT INTO sightings VALUES (2, 2, 'https://lamp.example/bridge', '490258c2c711f6e856d66c2259ec46969a7d80b7be74d73d136598c671f4161d', 1, 'The Orrin Lamp', 'orrin lamp', 'Bridge', '2032-03-04T09:00', '2026-11-24T23:34:48Z', '2026-11-24T23:34:48Z');
INSERT INTO speakers VALUES (1, 'a leaked report by the Harbour Inspectorate', 'a leaked report by the harbour inspectorate', 'document', 1);
INSERT INTO speakers VALUES (2, 'Ilse Marrow', 'ilse marrow', 'person', 1);
INSERT INTO speakers VALUES (3, 'Northern Wire', 'northern wire', 'outlet', 1);
INSERT INTO speakers VALUES (4, 'a person close to the board', 'a person close to the board', 'person', 0);
INSERT INTO speakers VALUES (5, 'the Orrin Line', 'orrin line', 'organisation', 1);
INSERT INTO speakers VALUES (6, 'Tomas Verane', 'tomas verane', 'person', 1);
INSERT INTO speakers VALUES (7, 'The Ministry of Transport', 'ministry of transport', 'organisation', 1);
INSERT INTO speakers VALUES (8, 'Aurel Finch', 'aurel finch', 'person', 1);
INSERT INTO speakers VALUES (9, 'the Orrin Lamp', 'orrin lamp', 'outlet', 1);
INSERT INTO speakers VALUES (10, 'Sunniva Hale', 'sunniva hale', 'person', 1);
INSERT INTO speakers VALUES (11, 'Some experts', 'some experts', 'group', 0);
INSERT INTO speakers VALUES (12, 'one of them', 'one of them', 'person', 0);
INSERT INTO speakers VALUES (13, 'José Ruíz', 'jose ruiz', 'person', 1);
INSERT INTO speakers VALUES (14, 'officials', 'officials', 'group', 0);
INSERT INTO sources VALUES (1, 1, 1, 'p1', 'a leaked report by the Harbour Inspectorate', 'document', 1, NULL);
INSERT INTO sources VALUES (2, 1, 2, 'p2', 'Ilse Marrow', 'person', 1, 'chief engineer of the Orrin Line');
INSERT INTO sources VALUES (3, 1, 3, 'p3', 'Northern Wire', 'outlet', 1, NULL);
INSERT INTO sources VALUES (4, 1, 4, 'p4', 'a person close to the board', 'person', 0, NULL);
INSERT INTO sources VALUES (5, 1, 5, 'p5', 'the Orrin Line', 'organisation', 1, NULL);
INSERT INTO sources VALUES (6, 1, 6, 'p6', 'Tomas Verane', 'person', 1, 'shopkeeper in the island’s only harbour');
INSERT INTO sources VALUES (7, 1, 7, 'p7', 'The Ministry of Transport', 'organisation', 1, NULL);
INSERT INTO sources VALUES (8, 1, 8, 'p8', 'Aurel Finch', 'person', 1, 'spokesman');
INSERT INTO sources VALUES (9, 1, 9, 'p9', 'the Orrin Lamp', 'outlet', 1, NULL);
INSERT INTO sources VALUES (10, 1, 10, 'p10', 'Sunniva Hale', 'person', 1, 'Mayor');
INSERT INTO sources VALUES (11, 1, 11, 'p11', 'Some experts', 'group', 0, NULL);
INSERT INTO sources VALUES (12, 1, 12, 'p12', 'one of them', 'person', 0, NULL);
INSERT INTO sources VALUES (13, 2, 7, 'p1', 'the Ministry of Transport', 'organisation', 1, NULL);
INSERT INTO sources VALUES (14, 2, 2, 'p2', 'Ilse Marrow', 'person', 1, 'engineer');
INSERT INTO sources VALUES (15, 2, 13, 'p3', 'José Ruíz', 'person', 1, 'café owner');
INSERT INTO sources VALUES (16, 2, 14, 'p4', 'officials', 'group', 0, NULL);
INSERT INTO sources VALUES (17, 2, 3, 'p5', 'Northern Wire', 'outlet', 1, NULL);
INSERT INTO statements VALUES (1, 1, 's1', NULL, 1, 1, 'a leaked report by the Harbour Inspectorate', 'according to', 'The only ferry between Lowmark and Orrin island may stop running before the winter', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 39, 179, 0.93);
INSERT INTO statements VALUES (2, 1, 's2', NULL, 2, 2, 'Ilse Marrow, chief engineer of the Orrin Line', 'told', '“The hull will not pass another inspection,” … “That is not an opinion.”', 'direct', 'say', 'reporters', '2031-10-07', '2031-10-07', '2031-10-07', '2031-10-09', 182, 326, 0.98);
INSERT INTO statements VALUES (3, 1, 's3', NULL, 2, 2, 'she', 'added', 'The inspectors … had been given every drawing they asked for', 'indirect', 'say', NULL, '2031-10-07', '2031-10-07', '2031-10-07', '2031-10-09', 327, 397, 0.81);
INSERT INTO statements VALUES (4, 1, 's4', NULL, NULL, NULL, 'Her own company', 'disagrees', 'disagrees', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 400, 425, 0.34);
INSERT INTO statements VALUES (5, 1, 's5', NULL, 3, 3, 'Northern Wire', 'reported', 'that the Orrin Line hopes to keep the old vessel in service until March', 'indirect', 'say', NULL, '2031-10-08', '2031-10-08', '2031-10-08', '2031-10-09', 427, 571, 0.95);
INSERT INTO statements VALUES (6, 1, 's6', 's5', 4, 4, 'a person close to the board', 'citing', 'that the Orrin Line hopes to keep the old vessel in service until March', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 464, 571, 0.88);
INSERT INTO statements VALUES (7, 1, 's7', 's6', 5, 5, 'the Orrin Line', 'hopes', 'to keep the old vessel in service until March', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 505, 571, 0.72);
INSERT INTO statements VALUES (8, 1, 's8', NULL, 6, 6, 'he', 'said', '“In the year of the long storm nothing crossed for nine days,” … “By the fifth day there was no milk, and by the seventh the school had no oil for its stove. … “Nobody in the ministry remembers that. I do.”', 'direct', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 757, 969, 0.9);
INSERT INTO statements VALUES (9, 1, 's9', NULL, 6, 6, 'He', 'believes', 'the inspectors were told to hurry', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 971, 1016, 0.86);
INSERT INTO statements VALUES (10, 1, 's10', 's9', NULL, NULL, NULL, 'were told', 'to hurry', 'indirect', 'say', 'the inspectors', NULL, '2031-10-09', '2031-10-09', '2031-10-09', 998, 1016, 0.41);
INSERT INTO statements VALUES (11, 1, 's11', NULL, 7, 7, 'The Ministry of Transport', 'denied', 'it', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1019, 1054, 0.66);
INSERT INTO statements VALUES (12, 1, 's12', NULL, 8, 8, 'its spokesman, Aurel Finch', 'wrote', 'There was “no fixed date” for a closure', 'mixed', 'say', 'the Courier', NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1056, 1130, 0.94);
INSERT INTO statements VALUES (13, 1, 's13', NULL, 8, 8, 'its spokesman, Aurel Finch', 'adding', 'that a replacement was “being looked into”', 'mixed', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1097, 1208, 0.87);
INSERT INTO statements VALUES (14, 1, 's14', NULL, NULL, NULL, NULL, 'are said', 'Passengers … to have been warned off the upper deck since August', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1211, 1282, 0.52);
INSERT INTO statements VALUES (15, 1, 's15', NULL, 9, 9, 'the Orrin Lamp, the island’s weekly', 'According to', 'Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”', 'mixed', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1285, 1441, 0.91);
INSERT INTO statements VALUES (16, 1, 's16', 's15', 10, 10, 'Mayor Sunniva Hale', 'told', 'that she would resign “the day the last boat leaves”', 'mixed', 'say', 'a closed meeting', '2031-10-02', '2031-10-02', '2031-10-02', '2031-10-09', 1335, 1441, 0.89);
INSERT INTO statements VALUES (17, 1, 's17', NULL, 11, 11, 'Some experts', 'think', 'that a smaller boat could cope', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1444, 1493, 0.9);
INSERT INTO statements VALUES (18, 1, 's18', NULL, 12, 12, 'one of them', 'said', '“It is a matter of will, not of water,”', 'direct', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1495, 1551, 0.79);
INSERT INTO statements VALUES (19, 2, 's1', NULL, 13, 7, 'the Ministry of Transport', 'said', 'The old bridge will close in May', 'indirect', 'say', NULL, '2032-03-03', '2032-03-03', '2032-03-03', '2032-03-04', 0, 64, 0.9);
INSERT INTO statements VALUES (20, 2, 's2', NULL, 14, 2, 'Ilse Marrow, an engineer', 'told', '“It is a matter of will, not of water,”', 'direct', 'say', NULL, NULL, '2032-03-04', '2032-03-04', '2032-03-04', 77, 147, 0.9);
INSERT INTO statements VALUES (21, 2, 's3', NULL, 15, 13, 'The café owner José Ruíz', 'said', 'the crossings had been cancelled twice', 'indirect', 'say', NULL, '2032-02', '2032-02-01', '2032-02-29', '2032-03-04', 159, 227, 0.9);
INSERT INTO statements VALUES (22, 2, 's4', NULL, 16, 14, 'officials', 'citing', 'that the mayor had resigned', 'indirect', 'say', NULL, NULL, '2032-03-04', '2032-03-04', '2032-03-04', 244, 298, 0.9);
INSERT INTO relays VALUES (6, 1, 3);
INSERT INTO relays VALUES (7, 1, 3);
INSERT INTO relays VALUES (7, 2, 4);
INSERT INTO relays VALUES (10, 1, 6);
INSERT INTO relays VALUES (16, 1, 9);
INSERT INTO relays VALUES (22, 1, 17);

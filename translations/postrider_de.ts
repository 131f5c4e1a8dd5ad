<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountService</name>
    <message>
        <source>%1 is not part of this version yet.</source>
        <translation>%1 gehört noch nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>No token came in.</source>
        <translation>Es kam kein Token an.</translation>
    </message>
    <message>
        <source>A token is one word on one line.</source>
        <translation>Ein Token ist ein einziges Wort in einer Zeile.</translation>
    </message>
    <message>
        <source>The token object has an unknown field &quot;%1&quot;.</source>
        <translation>Das Token-Objekt hat ein unbekanntes Feld „%1“.</translation>
    </message>
    <message>
        <source>The token object has no text &quot;accessToken&quot;.</source>
        <translation>Das Token-Objekt hat keinen Text „accessToken“.</translation>
    </message>
    <message>
        <source>&quot;tokenExpiresAt&quot; is no ISO 8601 time.</source>
        <translation>„tokenExpiresAt“ ist keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>%1 has one server; name none.</source>
        <translation>%1 hat einen einzigen Server; geben Sie keinen an.</translation>
    </message>
    <message>
        <source>%1 has many servers: name yours.</source>
        <translation>%1 hat viele Server: Nennen Sie Ihren.</translation>
    </message>
    <message>
        <source>%1 is not connected through the browser.</source>
        <translation>%1 wird nicht über den Browser verbunden.</translation>
    </message>
    <message>
        <source>%1 wants a developer app of your own first.</source>
        <translation>%1 verlangt zuerst eine eigene Entwickler-App.</translation>
    </message>
    <message>
        <source>The token belongs to another account.</source>
        <translation>Das Token gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The account was removed.</source>
        <translation>Das Konto wurde entfernt.</translation>
    </message>
    <message>
        <source>The network gives nothing to choose from for &quot;%1&quot;.</source>
        <translation>Das Netzwerk gibt für „%1“ nichts zur Auswahl.</translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message>
        <source>--api-base: &quot;%1&quot; names no network.</source>
        <translation>--api-base: „%1“ nennt kein Netzwerk.</translation>
    </message>
    <message>
        <source>--api-base: &quot;%1&quot; is no loopback address.</source>
        <translation>--api-base: „%1“ ist keine Loopback-Adresse.</translation>
    </message>
</context>
<context>
    <name>AnalyticsService</name>
    <message>
        <source>The network charges for each post whose counters are read, and the monthly cap that you set for it is used up, or none is set.</source>
        <translation>Das Netzwerk berechnet jeden Beitrag, dessen Zähler gelesen werden, und die Obergrenze für diesen Monat ist aufgebraucht oder nicht gesetzt.</translation>
    </message>
    <message>
        <source>Only an administrator decides what reading counters may cost.</source>
        <translation>Nur ein Administrator darf festlegen, was das Lesen von Zählern kosten darf.</translation>
    </message>
    <message>
        <source>Reading counters costs nothing there.</source>
        <translation>Das Lesen von Zählern kostet dort nichts.</translation>
    </message>
    <message>
        <source>A cap can&apos;t be less than nothing.</source>
        <translation>Eine Obergrenze kann nicht kleiner als null sein.</translation>
    </message>
</context>
<context>
    <name>AppService</name>
    <message>
        <source>The client id is one word.</source>
        <translation>Die Client-ID ist ein Wort.</translation>
    </message>
    <message>
        <source>%1 gives such an app a secret, which is needed too.</source>
        <translation>%1 gibt so einer App ein Geheimnis, das auch gebraucht wird.</translation>
    </message>
    <message>
        <source>The client secret is one word.</source>
        <translation>Das Client-Geheimnis ist ein Wort.</translation>
    </message>
    <message>
        <source>A redirect address of your own begins with https://.</source>
        <translation>Eine eigene Weiterleitungsadresse beginnt mit https://.</translation>
    </message>
    <message>
        <source>There is no developer app %1.</source>
        <translation>Es gibt keine Entwickler-App %1.</translation>
    </message>
    <message>
        <source>%1 is connected with this app. Remove that account first.</source>
        <translation>%1 ist mit dieser App verbunden. Entferne zuerst das Konto.</translation>
    </message>
    <message>
        <source>%1 wants no developer app.</source>
        <translation>%1 verlangt keine Entwickler-App.</translation>
    </message>
    <message>
        <source>%1 wants the same rights of every app.</source>
        <translation>%1 will von jeder App dieselben Rechte.</translation>
    </message>
</context>
<context>
    <name>ApprovalService</name>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>The post does not wait for approval any more.</source>
        <translation>Der Beitrag wartet nicht mehr auf Freigabe.</translation>
    </message>
    <message>
        <source>The post was changed since you looked at it: look again, then decide.</source>
        <translation>Der Beitrag wurde geändert, seit Sie ihn angesehen haben: Sehen Sie noch einmal nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>That post does not wait for approval.</source>
        <translation>Dieser Beitrag wartet nicht auf Freigabe.</translation>
    </message>
    <message>
        <source>Nobody asked for approval of that post.</source>
        <translation>Für diesen Beitrag hat niemand um Freigabe gebeten.</translation>
    </message>
    <message>
        <source>The network&apos;s own scheduler has the post already: only a person may change it now. It can be unscheduled or deleted.</source>
        <translation>Der Beitrag liegt schon beim Zeitplan des Netzwerks selbst: Nur ein Mensch darf ihn noch ändern. Er kann vom Plan genommen oder gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Connected an account</source>
        <translation>Hat ein Konto verbunden</translation>
    </message>
    <message>
        <source>Connected an account again</source>
        <translation>Hat ein Konto neu verbunden</translation>
    </message>
    <message>
        <source>Removed an account</source>
        <translation>Hat ein Konto entfernt</translation>
    </message>
    <message>
        <source>Changed posting times</source>
        <translation>Hat Sendezeiten geändert</translation>
    </message>
    <message>
        <source>Added a developer app</source>
        <translation>Hat eine Entwickler-App hinzugefügt</translation>
    </message>
    <message>
        <source>Removed a developer app</source>
        <translation>Hat eine Entwickler-App entfernt</translation>
    </message>
    <message>
        <source>Changed the folders that assistants may read</source>
        <translation>Hat die Ordner geändert, die Assistenten lesen dürfen</translation>
    </message>
    <message>
        <source>Changed what holds for all assistants</source>
        <translation>Hat geändert, was für alle Assistenten gilt</translation>
    </message>
    <message>
        <source>Made a key</source>
        <translation>Hat einen Schlüssel erstellt</translation>
    </message>
    <message>
        <source>Changed a key</source>
        <translation>Hat einen Schlüssel geändert</translation>
    </message>
    <message>
        <source>Disabled a key</source>
        <translation>Hat einen Schlüssel gesperrt</translation>
    </message>
    <message>
        <source>Enabled a key</source>
        <translation>Hat einen Schlüssel entsperrt</translation>
    </message>
    <message>
        <source>Came with a disabled key, and was refused</source>
        <translation>Kam mit einem gesperrten Schlüssel und wurde abgewiesen</translation>
    </message>
    <message>
        <source>Came with an expired key, and was refused</source>
        <translation>Kam mit einem abgelaufenen Schlüssel und wurde abgewiesen</translation>
    </message>
    <message>
        <source>Came with a revoked key, and was refused</source>
        <translation>Kam mit einem entzogenen Schlüssel und wurde abgewiesen</translation>
    </message>
    <message>
        <source>Came with a wrong key, and was refused</source>
        <translation>Kam mit einem falschen Schlüssel und wurde abgewiesen</translation>
    </message>
    <message>
        <source>Revoked a key</source>
        <translation>Hat einen Schlüssel entzogen</translation>
    </message>
    <message>
        <source>Added a file</source>
        <translation>Hat eine Datei hinzugefügt</translation>
    </message>
    <message>
        <source>Described a file</source>
        <translation>Hat eine Datei beschrieben</translation>
    </message>
    <message>
        <source>Brought in a file</source>
        <translation>Hat eine Datei hereingeholt</translation>
    </message>
    <message>
        <source>Wrote a post</source>
        <translation>Hat einen Beitrag geschrieben</translation>
    </message>
    <message>
        <source>Approved a post</source>
        <translation>Hat einen Beitrag freigegeben</translation>
    </message>
    <message>
        <source>Made a post a draft again</source>
        <translation>Hat einen Beitrag wieder zum Entwurf gemacht</translation>
    </message>
    <message>
        <source>Moved a post to the trash</source>
        <translation>Hat einen Beitrag in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Edited a post</source>
        <translation>Hat einen Beitrag bearbeitet</translation>
    </message>
    <message>
        <source>Decided about a missed post</source>
        <translation>Hat über einen verpassten Beitrag entschieden</translation>
    </message>
    <message>
        <source>Gave a post a time</source>
        <translation>Hat einem Beitrag eine Zeit gegeben</translation>
    </message>
    <message>
        <source>Put a post into the queue</source>
        <translation>Hat einen Beitrag in die Warteschlange gestellt</translation>
    </message>
    <message>
        <source>Rejected a post</source>
        <translation>Hat einen Beitrag abgelehnt</translation>
    </message>
    <message>
        <source>Said whether a post is out</source>
        <translation>Hat gesagt, ob ein Beitrag veröffentlicht ist</translation>
    </message>
    <message>
        <source>Took a post from the trash</source>
        <translation>Hat einen Beitrag aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Had a post sent again</source>
        <translation>Hat einen Beitrag noch einmal senden lassen</translation>
    </message>
    <message>
        <source>Took a post down</source>
        <translation>Hat einen Beitrag zurückgezogen</translation>
    </message>
    <message>
        <source>Moved a post with its time zone</source>
        <translation>Hat einen Beitrag mit seiner Zeitzone verschoben</translation>
    </message>
    <message>
        <source>Paused publishing</source>
        <translation>Hat das Veröffentlichen angehalten</translation>
    </message>
    <message>
        <source>Resumed publishing</source>
        <translation>Hat das Veröffentlichen fortgesetzt</translation>
    </message>
    <message>
        <source>Made a series</source>
        <translation>Hat eine Serie erstellt</translation>
    </message>
    <message>
        <source>Ended a series</source>
        <translation>Hat eine Serie beendet</translation>
    </message>
    <message>
        <source>Edited a series</source>
        <translation>Hat eine Serie bearbeitet</translation>
    </message>
    <message>
        <source>Moved a series</source>
        <translation>Hat eine Serie verschoben</translation>
    </message>
    <message>
        <source>Changed when a series repeats</source>
        <translation>Hat geändert, wann sich eine Serie wiederholt</translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation>Hat einen Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a password</source>
        <translation>Hat ein Passwort geändert</translation>
    </message>
    <message>
        <source>Removed a user</source>
        <translation>Hat einen Benutzer entfernt</translation>
    </message>
    <message>
        <source>Changed a user&apos;s role</source>
        <translation>Hat die Rolle eines Benutzers geändert</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1, command line</source>
        <translation>%1, Befehlszeile</translation>
    </message>
    <message>
        <source>Key “%1”</source>
        <translation>Schlüssel „%1“</translation>
    </message>
    <message>
        <source>%1, key “%2”</source>
        <translation>%1, Schlüssel „%2“</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Jemand Unbekanntes</translation>
    </message>
    <message>
        <source>Called %1</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>Hat %1 aufgerufen</translation>
    </message>
    <message>
        <source>Had a post sent at once</source>
        <translation>Hat einen Beitrag sofort senden lassen</translation>
    </message>
    <message>
        <source>Scheduled a post</source>
        <translation>Hat einen Beitrag geplant</translation>
    </message>
</context>
<context>
    <name>BlueskyPlatform</name>
    <message>
        <source>A Bluesky post takes no sound (app.bsky.feed.post).</source>
        <translation>Ein Beitrag auf Bluesky nimmt keinen Ton an (app.bsky.feed.post).</translation>
    </message>
    <message>
        <source>Bluesky has no polls (app.bsky.feed.post).</source>
        <translation>Bluesky kennt keine Umfragen (app.bsky.feed.post).</translation>
    </message>
    <message>
        <source>Bluesky has no editing: readers keep seeing a post as it was made (app.bsky.feed.post).</source>
        <translation>Bluesky kennt kein Bearbeiten: Leser sehen einen Beitrag so, wie er entstanden ist (app.bsky.feed.post).</translation>
    </message>
    <message>
        <source>Bluesky does not count how often a post is seen (app.bsky.feed.getPosts).</source>
        <translation>Bluesky zählt nicht, wie oft ein Beitrag gesehen wird (app.bsky.feed.getPosts).</translation>
    </message>
    <message>
        <source>Bluesky does not count clicks on links (app.bsky.feed.getPosts).</source>
        <translation>Bluesky zählt keine Klicks auf Links (app.bsky.feed.getPosts).</translation>
    </message>
    <message>
        <source>Bluesky has no scheduler (com.atproto.repo.createRecord).</source>
        <translation>Bluesky hat keine eigene Planung (com.atproto.repo.createRecord).</translation>
    </message>
    <message>
        <source>server: &quot;%1&quot; is no address of a server, such as bsky.social.</source>
        <translation>server: „%1“ ist keine Adresse eines Servers wie bsky.social.</translation>
    </message>
    <message>
        <source>The post that it refers to is not there.</source>
        <translation>Den Beitrag, auf den er sich bezieht, gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no account called &quot;%1&quot; on Bluesky.</source>
        <translation>Auf Bluesky gibt es kein Konto namens „%1“.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Such as alice.bsky.social, or your e-mail address.</source>
        <translation>Zum Beispiel alice.bsky.social, oder Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Made in Bluesky&apos;s settings under Privacy and security, App passwords. Not your main password.</source>
        <translation>In Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter erstellt. Nicht Ihr Hauptpasswort.</translation>
    </message>
    <message>
        <source>The network takes no video from this account now.</source>
        <translation>Das Netzwerk nimmt von diesem Konto gerade kein Video an.</translation>
    </message>
    <message>
        <source>The account&apos;s server takes no file as large as this video.</source>
        <translation>Der Server des Kontos nimmt keine so große Datei wie dieses Video an.</translation>
    </message>
</context>
<context>
    <name>BlueskySettings</name>
    <message>
        <source>Link card</source>
        <translation>Linkkarte</translation>
    </message>
    <message>
        <source>Shown below the text; the post&apos;s one picture goes on it.</source>
        <translation>Steht unter dem Text; das eine Bild des Beitrags kommt darauf.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Who may reply</source>
        <translation>Wer antworten darf</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>ISO 639 codes, such as en; at most three.</source>
        <translation>ISO-639-Codes wie en; höchstens drei.</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Hides media until it is opened.</source>
        <translation>Verbirgt Medien, bis sie geöffnet werden.</translation>
    </message>
    <message>
        <source>List that may reply</source>
        <translation>Liste, die antworten darf</translation>
    </message>
    <message>
        <source>Address of a list, beginning with at://.</source>
        <translation>Adresse einer Liste, beginnt mit at://.</translation>
    </message>
    <message>
        <source>Nobody may quote it</source>
        <translation>Niemand darf ihn zitieren</translation>
    </message>
    <message>
        <source>Quoted post</source>
        <translation>Zitierter Beitrag</translation>
    </message>
    <message>
        <source>Its address on bsky.app.</source>
        <translation>Seine Adresse auf bsky.app.</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>A post&apos;s address on bsky.app.</source>
        <translation>Adresse eines Beitrags auf bsky.app.</translation>
    </message>
    <message>
        <source>Hidden hashtags</source>
        <translation>Versteckte Hashtags</translation>
    </message>
    <message>
        <source>Found in searches, not shown; without #.</source>
        <translation>Werden in der Suche gefunden, aber nicht gezeigt; ohne #.</translation>
    </message>
    <message>
        <source>Show the video like a GIF</source>
        <translation>Das Video wie ein GIF zeigen</translation>
    </message>
    <message>
        <source>Language of the captions</source>
        <translation>Sprache der Untertitel</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>The path of a .vtt file on this computer, of the video&apos;s words.</source>
        <translation>Der Pfad einer .vtt-Datei auf diesem Computer, mit den Worten des Videos.</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>draft</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>held</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>being published</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>wird veröffentlicht</translation>
    </message>
    <message>
        <source>not known whether it went out</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>unklar, ob veröffentlicht</translation>
    </message>
    <message>
        <source>published</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day of this year, as QLocale formats it</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a day of another year, as QLocale formats it</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title of a calendar: month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, draft without a time</source>
        <comment>text of a post</comment>
        <translation>%1, Entwurf ohne Termin</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>time, text of a post, how it stands</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <comment>name of a day</comment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>%1, no posts</source>
        <comment>name of a day</comment>
        <translation>%1, keine Beiträge</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>posts of a day</comment>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, one post: %2</source>
        <comment>name of a day, the post</comment>
        <translation>%1, ein Beitrag: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n posts: %2</source>
        <comment>name of a day, posts of the day</comment>
        <translation>
            <numerusform>%1, %n Beitrag: %2</numerusform>
            <numerusform>%1, %n Beiträge: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the posts of a day</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>scheduled at the network</source>
        <comment>how a post stands, inside a sentence</comment>
        <translation>beim Netzwerk geplant</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>another account</source>
        <translation>ein anderes Konto</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>dazu: %1</translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>in anderer Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n dazu</numerusform>
            <numerusform>%n dazu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Settings on %1</source>
        <translation>Einstellungen auf %1</translation>
    </message>
    <message>
        <source>Time on %1</source>
        <translation>Zeit auf %1</translation>
    </message>
</context>
<context>
    <name>ClientSetup</name>
    <message>
        <source>your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>Better: open the bundle postrider.mcpb with Claude Desktop. It asks for the key and keeps it in the system&apos;s keychain instead of this file.</source>
        <translation>Besser: Öffnen Sie das Paket postrider.mcpb mit Claude Desktop. Es fragt nach dem Schlüssel und bewahrt ihn im Schlüsselbund des Systems auf statt in dieser Datei.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Set PTZ_API_KEY in the environment that Claude Code starts in. The first line starts Postrider itself; the second, without its #, talks to the running program instead.</source>
        <translation>Setzen Sie PTZ_API_KEY in der Umgebung, in der Claude Code startet. Die erste Zeile startet Postrider selbst; die zweite, ohne ihr #, spricht stattdessen mit dem laufenden Programm.</translation>
    </message>
    <message>
        <source>Set PTZ_API_KEY in the environment that Cursor starts in.</source>
        <translation>Setzen Sie PTZ_API_KEY in der Umgebung, in der Cursor startet.</translation>
    </message>
    <message>
        <source>Postrider key</source>
        <translation>Postrider-Schlüssel</translation>
    </message>
    <message>
        <source>VS Code asks for the key when it first needs it, and keeps it in its own secret store.</source>
        <translation>VS Code fragt nach dem Schlüssel, wenn es ihn zum ersten Mal braucht, und bewahrt ihn in seinem eigenen Geheimnisspeicher auf.</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Their settings</source>
        <translation>Deren Einstellungen</translation>
    </message>
    <message>
        <source>Streamable HTTP at that address with that header, or a program to start that speaks over its standard input and output and reads PTZ_API_KEY from its environment.</source>
        <translation>Streamable HTTP unter dieser Adresse mit dieser Kopfzeile, oder ein Programm zum Starten, das über Standardein- und -ausgabe spricht und PTZ_API_KEY aus seiner Umgebung liest.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open this address in a browser and allow Postrider:</source>
        <translation>Diese Adresse im Browser öffnen und Postrider den Zugriff erlauben:</translation>
    </message>
    <message>
        <source>Then paste the code, or the address that the browser landed on: </source>
        <translation>Dann den Code einfügen oder die Adresse, bei der der Browser angekommen ist: </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network. There are: %2</source>
        <translation>„%1“ ist kein Netzwerk. Es gibt: %2</translation>
    </message>
    <message>
        <source>Removed. What was published stays in the history.</source>
        <translation>Entfernt. Was veröffentlicht wurde, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Connects an account, through the browser or by a token.</source>
        <translation>Verbindet ein Konto, über den Browser oder mit einem Token.</translation>
    </message>
    <message>
        <source>Address of the server, where the network has many.</source>
        <translation>Adresse des Servers, wenn das Netzwerk viele hat.</translation>
    </message>
    <message>
        <source>Reads a token, or a JSON object with one, from standard input.</source>
        <translation>Liest ein Token oder ein JSON-Objekt damit von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Let the server show a code to copy, for a browser on another machine.</source>
        <translation>Lässt den Server einen Code zum Kopieren zeigen, für einen Browser auf einem anderen Rechner.</translation>
    </message>
    <message>
        <source>Connects the practice network inside this program.</source>
        <translation>Verbindet das Übungsnetz in diesem Programm.</translation>
    </message>
    <message>
        <source>Lists the accounts.</source>
        <translation>Listet die Konten auf.</translation>
    </message>
    <message>
        <source>Asks the network whether the account still works, and reads its limits.</source>
        <translation>Fragt das Netzwerk, ob das Konto noch funktioniert, und liest seine Grenzen.</translation>
    </message>
    <message>
        <source>Sends nothing of this account until it is resumed.</source>
        <translation>Sendet nichts mehr von diesem Konto, bis es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Goes on sending.</source>
        <translation>Sendet wieder.</translation>
    </message>
    <message>
        <source>Revokes and forgets its tokens; the history stays.</source>
        <translation>Widerruft und vergisst seine Tokens; der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>%1  %2  post %3: likes %4, shares %5, comments %6, impressions %7, clicks %8</source>
        <translation>%1  %2  Beitrag %3: Gefällt mir %4, geteilt %5, Kommentare %6, Aufrufe %7, Klicks %8</translation>
    </message>
    <message>
        <source>There is no post %1.</source>
        <translation>Es gibt keinen Beitrag %1.</translation>
    </message>
    <message>
        <source>Asks the networks for the counters of published posts.</source>
        <translation>Fragt die Netzwerke nach den Zahlen der veröffentlichten Beiträge.</translation>
    </message>
    <message>
        <source>The counters of a post, every fetch.</source>
        <translation>Die Zahlen eines Beitrags, jede Abfrage.</translation>
    </message>
    <message>
        <source>The networks that this version speaks, with what they offer.</source>
        <translation>Die Netzwerke, die diese Version beherrscht, und was sie bieten.</translation>
    </message>
    <message>
        <source>Usage: postrider COMMAND [options]</source>
        <translation>Aufruf: postrider COMMAND [Optionen]</translation>
    </message>
    <message>
        <source>Shows the main job on the practice network.</source>
        <translation>Zeigt das Wichtigste im Übungsnetz.</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen jedes Befehls:</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Usage: postrider %1 %2</source>
        <translation>Aufruf: postrider %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id; the lists show them.</source>
        <translation>„%1“ ist keine ID; die Listen zeigen sie.</translation>
    </message>
    <message>
        <source>Where the store lies.</source>
        <translation>Wo die Ablage liegt.</translation>
    </message>
    <message>
        <source>Act as this user; the first one by default.</source>
        <translation>Als dieser Benutzer handeln; ohne Angabe als der erste.</translation>
    </message>
    <message>
        <source>Opens the vault with the passphrase in this file.</source>
        <translation>Öffnet die Ablage mit der Passphrase in dieser Datei.</translation>
    </message>
    <message>
        <source>Answers as JSON.</source>
        <translation>Antwortet in JSON.</translation>
    </message>
    <message>
        <source>PLATFORM=URL or PLATFORM@HOST=URL: talk to this loopback address instead; repeatable.</source>
        <translation>PLATFORM=URL oder PLATFORM@HOST=URL: stattdessen mit dieser Loopback-Adresse sprechen; wiederholbar.</translation>
    </message>
    <message>
        <source>Shows the log on standard error too.</source>
        <translation>Zeigt das Protokoll auch auf der Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>There is no passphrase in the file %1.</source>
        <translation>In der Datei %1 steht keine Passphrase.</translation>
    </message>
    <message>
        <source>--alt describes the --media before it.</source>
        <translation>--alt beschreibt die --media-Angabe davor.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE.</source>
        <translation>--set erwartet KEY=VALUE.</translation>
    </message>
    <message>
        <source>--at takes a time like 2026-12-01T09:30:00+01:00 or 2026-12-01T08:30:00Z.</source>
        <translation>--at erwartet eine Zeit wie 2026-12-01T09:30:00+01:00 oder 2026-12-01T08:30:00Z.</translation>
    </message>
    <message>
        <source>--limit takes a number above 0.</source>
        <translation>--limit erwartet eine Zahl über 0.</translation>
    </message>
    <message>
        <source>--status takes one of %1.</source>
        <translation>--status erwartet eines von %1.</translation>
    </message>
    <message>
        <source>--revision takes a number.</source>
        <translation>--revision erwartet eine Zahl.</translation>
    </message>
    <message>
        <source>&quot;post move&quot; needs --at with a time like 2026-12-01T09:30:00+01:00.</source>
        <translation>„post move“ braucht --at mit einer Zeit wie 2026-12-01T09:30:00+01:00.</translation>
    </message>
    <message>
        <source>Say either --went-out LINK or --not-out.</source>
        <translation>Bitte entweder --went-out LINK oder --not-out angeben.</translation>
    </message>
    <message>
        <source>The text.</source>
        <translation>Der Text.</translation>
    </message>
    <message>
        <source>A further part of the thread; repeatable.</source>
        <translation>Ein weiterer Teil des Threads; wiederholbar.</translation>
    </message>
    <message>
        <source>An account it goes to; repeatable.</source>
        <translation>Ein Konto, an das der Beitrag geht; wiederholbar.</translation>
    </message>
    <message>
        <source>A label; repeatable.</source>
        <translation>Ein Schlagwort; wiederholbar.</translation>
    </message>
    <message>
        <source>When: ISO 8601 with offset or Z.</source>
        <translation>Wann: ISO 8601 mit Zeitversatz oder Z.</translation>
    </message>
    <message>
        <source>Writes a post: a draft, or due at a time or now.</source>
        <translation>Schreibt einen Beitrag: als Entwurf, zu einer Zeit oder sofort.</translation>
    </message>
    <message>
        <source>A picture or video, of the part before it; repeatable.</source>
        <translation>Ein Bild oder Video, zum Teil davor; wiederholbar.</translation>
    </message>
    <message>
        <source>Describes the file before it.</source>
        <translation>Beschreibt die Datei davor.</translation>
    </message>
    <message>
        <source>A setting of the network; repeatable.</source>
        <translation>Eine Einstellung des Netzwerks; wiederholbar.</translation>
    </message>
    <message>
        <source>Due at once.</source>
        <translation>Sofort fällig.</translation>
    </message>
    <message>
        <source>Kept without a time (default).</source>
        <translation>Ohne Termin aufbewahrt (Vorgabe).</translation>
    </message>
    <message>
        <source>Lists posts.</source>
        <translation>Listet Beiträge auf.</translation>
    </message>
    <message>
        <source>Only this status; repeatable.</source>
        <translation>Nur mit diesem Status; wiederholbar.</translation>
    </message>
    <message>
        <source>Only posts with these words.</source>
        <translation>Nur Beiträge mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>Höchstens so viele (100).</translation>
    </message>
    <message>
        <source>What was deleted.</source>
        <translation>Was gelöscht wurde.</translation>
    </message>
    <message>
        <source>A post with its whole story.</source>
        <translation>Ein Beitrag mit seiner ganzen Geschichte.</translation>
    </message>
    <message>
        <source>The exact requests, secrets masked.</source>
        <translation>Die genauen Anfragen, Geheimnisse verdeckt.</translation>
    </message>
    <message>
        <source>Only if it still is at this revision.</source>
        <translation>Nur wenn er noch diese Revision hat.</translation>
    </message>
    <message>
        <source>Gives it another time.</source>
        <translation>Gibt ihm eine andere Zeit.</translation>
    </message>
    <message>
        <source>Makes it a draft again.</source>
        <translation>Macht ihn wieder zum Entwurf.</translation>
    </message>
    <message>
        <source>Tries what failed or was missed once more.</source>
        <translation>Versucht Fehlgeschlagenes oder Verpasstes noch einmal.</translation>
    </message>
    <message>
        <source>Says what became of an unknown outcome.</source>
        <translation>Sagt, was aus einem unklaren Ausgang geworden ist.</translation>
    </message>
    <message>
        <source>It is out, at this address.</source>
        <translation>Er ist veröffentlicht, unter dieser Adresse.</translation>
    </message>
    <message>
        <source>It is not out: send it again.</source>
        <translation>Er ist nicht veröffentlicht: noch einmal senden.</translation>
    </message>
    <message>
        <source>Moves it to the trash.</source>
        <translation>Verschiebt ihn in den Papierkorb.</translation>
    </message>
    <message>
        <source>Publishing is paused.</source>
        <translation>Das Veröffentlichen ist pausiert.</translation>
    </message>
    <message>
        <source>Publishing goes on.</source>
        <translation>Das Veröffentlichen geht weiter.</translation>
    </message>
    <message>
        <source>--within takes a span like 60s, 5m or 2h.</source>
        <translation>--within erwartet eine Spanne wie 60s, 5m oder 2h.</translation>
    </message>
    <message>
        <source>%1 published, %2 failed, %3 waiting for you.</source>
        <translation>%1 veröffentlicht, %2 fehlgeschlagen, %3 warten auf Sie.</translation>
    </message>
    <message>
        <source>Publishes what comes due, until it is stopped.</source>
        <translation>Veröffentlicht, was fällig wird, bis zum Abbruch.</translation>
    </message>
    <message>
        <source>Only what is due soon, then ends: 0 all sent, 1 something failed or waits for you.</source>
        <translation>Nur was bald fällig ist, dann Ende: 0 alles gesendet, 1 etwas ist fehlgeschlagen oder wartet auf Sie.</translation>
    </message>
    <message>
        <source>How soon is soon (60s).</source>
        <translation>Wie bald „bald“ ist (60s).</translation>
    </message>
    <message>
        <source>Pauses all publishing, in every program on this store.</source>
        <translation>Pausiert alle Veröffentlichungen, in jedem Programm an dieser Ablage.</translation>
    </message>
    <message>
        <source>Lifts the pause.</source>
        <translation>Hebt die Pause auf.</translation>
    </message>
    <message>
        <source>--role is ADMIN or USER.</source>
        <translation>--role ist ADMIN oder USER.</translation>
    </message>
    <message>
        <source>&quot;user add&quot; needs --email, --name and --password-stdin.</source>
        <translation>„user add“ braucht --email, --name und --password-stdin.</translation>
    </message>
    <message>
        <source>Adds a user; the first one is ADMIN.</source>
        <translation>Legt einen Benutzer an; der erste ist ADMIN.</translation>
    </message>
    <message>
        <source>E-mail address, for signing in.</source>
        <translation>E-Mail-Adresse, zum Anmelden.</translation>
    </message>
    <message>
        <source>Name.</source>
        <translation>Name.</translation>
    </message>
    <message>
        <source>ADMIN or USER (default).</source>
        <translation>ADMIN oder USER (Vorgabe).</translation>
    </message>
    <message>
        <source>Reads the password from standard input.</source>
        <translation>Liest das Passwort von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Lists the users.</source>
        <translation>Listet die Benutzer auf.</translation>
    </message>
    <message>
        <source>Postrider is open already, and its window does not answer.</source>
        <translation>Postrider ist bereits offen, und sein Fenster antwortet nicht.</translation>
    </message>
    <message>
        <source>Starts in the tray, without a window.</source>
        <translation>Startet im Infobereich, ohne Fenster.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation>--theme erwartet light, dark oder system.</translation>
    </message>
    <message>
        <source>Which of them? </source>
        <translation>Welches davon? </translation>
    </message>
    <message>
        <source>%1 has many servers: name yours (--server URL).</source>
        <translation>%1 hat viele Server: Nennen Sie Ihren (--server URL).</translation>
    </message>
    <message>
        <source>Which account to take, where one sign-in opens several.</source>
        <translation>Welches Konto genommen wird, wenn eine Anmeldung mehrere öffnet.</translation>
    </message>
    <message>
        <source>Signs in again for an account; it has to be the same one.</source>
        <translation>Meldet ein Konto neu an; es muss dasselbe sein.</translation>
    </message>
    <message>
        <source>Redirect address:</source>
        <translation>Weiterleitungsadresse:</translation>
    </message>
    <message>
        <source>Then add the app with --client-id ID.</source>
        <translation>Fügen Sie die App dann mit --client-id ID hinzu.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>Keeps a developer app of your own; without --client-id it says how to make one.</source>
        <translation>Behält eine eigene Entwickler-App; ohne --client-id sagt es, wie man eine anlegt.</translation>
    </message>
    <message>
        <source>The app&apos;s id, as the network shows it.</source>
        <translation>Die ID der App, wie das Netzwerk sie zeigt.</translation>
    </message>
    <message>
        <source>Reads the app&apos;s secret from standard input.</source>
        <translation>Liest das Geheimnis der App von der Standardeingabe.</translation>
    </message>
    <message>
        <source>An https address of your own, where the network takes no other.</source>
        <translation>Eine eigene https-Adresse, wo das Netzwerk keine andere nimmt.</translation>
    </message>
    <message>
        <source>Lists your developer apps.</source>
        <translation>Listet Ihre Entwickler-Apps auf.</translation>
    </message>
    <message>
        <source>Forgets a developer app that no account uses.</source>
        <translation>Vergisst eine Entwickler-App, die kein Konto benutzt.</translation>
    </message>
    <message>
        <source>Give it with --vault-passphrase-file FILE.</source>
        <translation>Geben Sie sie mit --vault-passphrase-file DATEI an.</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>Serie %1</translation>
    </message>
    <message>
        <source>--at, --now, --queue and --draft exclude each other.</source>
        <translation>--at, --now, --queue und --draft schließen einander aus.</translation>
    </message>
    <message>
        <source>&quot;post edit&quot; needs --text, --part or --label, or --repeat alone.</source>
        <translation>„post edit“ braucht --text, --part oder --label, oder --repeat allein.</translation>
    </message>
    <message>
        <source>At the next free posting time of each account.</source>
        <translation>Zur nächsten freien Sendezeit jedes Kontos.</translation>
    </message>
    <message>
        <source>Changes texts and labels, or how it repeats.</source>
        <translation>Ändert Texte und Schlagwörter oder die Wiederholung.</translation>
    </message>
    <message>
        <source>Puts it at the end of its accounts&apos; queues.</source>
        <translation>Stellt ihn ans Ende der Warteschlangen seiner Konten.</translation>
    </message>
    <message>
        <source>A series: its rule and its next posts.</source>
        <translation>Eine Serie: ihre Regel und ihre nächsten Beiträge.</translation>
    </message>
    <message>
        <source>All publishing is paused</source>
        <translation>Alle Veröffentlichungen sind pausiert</translation>
    </message>
    <message>
        <source>The account %1 is paused</source>
        <translation>Das Konto %1 ist pausiert</translation>
    </message>
    <message>
        <source>Posts labelled &quot;%1&quot; are paused</source>
        <translation>Beiträge mit dem Schlagwort „%1“ sind pausiert</translation>
    </message>
    <message>
        <source>%1 until %2.</source>
        <extracomment>%1 is what is paused, %2 a moment</extracomment>
        <translation>%1 bis %2.</translation>
    </message>
    <message>
        <source>Name an account or a label, not both.</source>
        <translation>Bitte ein Konto oder ein Schlagwort nennen, nicht beides.</translation>
    </message>
    <message>
        <source>--until takes a time like 2026-12-24T09:00:00Z.</source>
        <translation>--until nimmt eine Zeit wie 2026-12-24T09:00:00Z.</translation>
    </message>
    <message>
        <source>It goes on. What came due meanwhile goes by each post&apos;s rule for being late.</source>
        <translation>Es geht weiter. Was inzwischen fällig wurde, folgt der Regel jedes Beitrags für Verspätungen.</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>Nichts ist pausiert.</translation>
    </message>
    <message>
        <source>%1 going out now, %2 waiting for you.</source>
        <translation>%1 gehen gerade hinaus, %2 warten auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Only what goes to that account.</source>
        <translation>Nur was zu diesem Konto geht.</translation>
    </message>
    <message>
        <source>Only posts with that label.</source>
        <translation>Nur Beiträge mit diesem Schlagwort.</translation>
    </message>
    <message>
        <source>Ends by itself then.</source>
        <translation>Endet dann von selbst.</translation>
    </message>
    <message>
        <source>Tells what is paused, what goes out now, and what comes next.</source>
        <translation>Sagt, was pausiert ist, was gerade hinausgeht und was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Pauses publishing, in every program on this store.</source>
        <translation>Pausiert Veröffentlichungen, in jedem Programm an dieser Ablage.</translation>
    </message>
    <message>
        <source>Goes on publishing.</source>
        <translation>Setzt das Veröffentlichen fort.</translation>
    </message>
    <message>
        <source>Repeats by this rule (RFC 5545), like FREQ=WEEKLY;BYDAY=MO,WE.</source>
        <translation>Wiederholt nach dieser Regel (RFC 5545), etwa FREQ=WEEKLY;BYDAY=MO,WE.</translation>
    </message>
    <message>
        <source>But not on this day; repeatable.</source>
        <translation>Aber nicht an diesem Tag; wiederholbar.</translation>
    </message>
    <message>
        <source>Of posts that repeat: this, following or all (this).</source>
        <translation>Bei Beiträgen, die sich wiederholen: this, following oder all (this).</translation>
    </message>
    <message>
        <source>--except belongs to --repeat.</source>
        <translation>--except gehört zu --repeat.</translation>
    </message>
    <message>
        <source>--except takes a day like 2026-12-24.</source>
        <translation>--except nimmt einen Tag wie 2026-12-24.</translation>
    </message>
    <message>
        <source>--scope takes one of this, following and all.</source>
        <translation>--scope nimmt this, following oder all.</translation>
    </message>
    <message>
        <source>--day takes one of %1.</source>
        <translation>--day nimmt eines von %1.</translation>
    </message>
    <message>
        <source>--at takes a time of day like 09:30.</source>
        <translation>--at nimmt eine Uhrzeit wie 09:30.</translation>
    </message>
    <message>
        <source>Name a posting time: --day mon --at 09:30.</source>
        <translation>Nennen Sie eine Sendezeit: --day mon --at 09:30.</translation>
    </message>
    <message>
        <source>The account has no posting times.</source>
        <translation>Das Konto hat keine Sendezeiten.</translation>
    </message>
    <message>
        <source>The next free one: %1</source>
        <translation>Die nächste freie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n queued post(s) moved.</source>
        <translation>
            <numerusform>%n Beitrag der Warteschlange wurde verschoben.</numerusform>
            <numerusform>%n Beiträge der Warteschlange wurden verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the account (--account ID).</source>
        <translation>Nennen Sie das Konto (--account ID).</translation>
    </message>
    <message>
        <source>Whose posting times.</source>
        <translation>Um wessen Sendezeiten es geht.</translation>
    </message>
    <message>
        <source>The day: %1; repeatable.</source>
        <translation>Der Tag: %1; wiederholbar.</translation>
    </message>
    <message>
        <source>The time of day; repeatable.</source>
        <translation>Die Uhrzeit; wiederholbar.</translation>
    </message>
    <message>
        <source>The time zone, like Europe/Berlin (yours).</source>
        <translation>Die Zeitzone, etwa Europe/Berlin (Ihre).</translation>
    </message>
    <message>
        <source>Lists an account&apos;s posting times.</source>
        <translation>Listet die Sendezeiten eines Kontos auf.</translation>
    </message>
    <message>
        <source>Adds posting times: every week at that day and time.</source>
        <translation>Fügt Sendezeiten hinzu: jede Woche an diesem Tag zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Removes posting times; the queue goes to those that are left.</source>
        <translation>Entfernt Sendezeiten; die Warteschlange geht auf die übrigen.</translation>
    </message>
    <message>
        <source>--at-network deletes one post at a time.</source>
        <translation>--at-network löscht immer nur einen Beitrag.</translation>
    </message>
    <message>
        <source>Deletes it at its networks too, where it is out.</source>
        <translation>Löscht ihn auch bei den Netzwerken, wo er erschienen ist.</translation>
    </message>
    <message>
        <source>%1  followers %2, following %3, posts %4, views %5</source>
        <translation>%1  Follower %2, folgt %3, Beiträge %4, Aufrufe %5</translation>
    </message>
    <message>
        <source>%1  %2 a post; this month %3 of at most %4</source>
        <translation>%1  %2 je Beitrag; diesen Monat %3 von höchstens %4</translation>
    </message>
    <message>
        <source>Name a platform and, with --dollars, what a month may cost there.</source>
        <translation>Nennen Sie eine Plattform und mit --dollars, was ein Monat dort kosten darf.</translation>
    </message>
    <message>
        <source>The counters of an account, one line a day.</source>
        <translation>Die Zähler eines Kontos, eine Zeile je Tag.</translation>
    </message>
    <message>
        <source>What networks charge for reading counters, and what that may cost a month.</source>
        <translation>Was Netzwerke für das Lesen von Zählern berechnen und was es im Monat kosten darf.</translation>
    </message>
    <message>
        <source>At most so much a month; 0: nothing is read.</source>
        <translation>Höchstens so viel im Monat; 0: Es wird nichts gelesen.</translation>
    </message>
    <message>
        <source>What the app may ask for, where that differs from app to app.</source>
        <translation>Wonach die App fragen darf, wo das von App zu App verschieden ist.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>Nichts wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Text of one account</source>
        <translation>Text eines Kontos</translation>
    </message>
    <message>
        <source>Settings of one account</source>
        <translation>Einstellungen eines Kontos</translation>
    </message>
    <message>
        <source>Time of one account</source>
        <translation>Zeit eines Kontos</translation>
    </message>
    <message>
        <source>Approved: it goes out at its time.</source>
        <translation>Freigegeben: Er geht zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>Rejected: it is a draft again.</source>
        <translation>Abgelehnt: Er ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>Assistants may only read now.</source>
        <translation>Assistenten dürfen jetzt nur lesen.</translation>
    </message>
    <message>
        <source>Assistants may write again.</source>
        <translation>Assistenten dürfen wieder schreiben.</translation>
    </message>
    <message>
        <source>Why not, for the assistant.</source>
        <translation>Warum nicht, für den Assistenten.</translation>
    </message>
    <message>
        <source>Only as it was at that revision.</source>
        <translation>Nur in dieser Fassung.</translation>
    </message>
    <message>
        <source>Lists what assistants want to send.</source>
        <translation>Zeigt, was Assistenten senden wollen.</translation>
    </message>
    <message>
        <source>Shows what an assistant wrote or changed.</source>
        <translation>Zeigt, was ein Assistent geschrieben oder geändert hat.</translation>
    </message>
    <message>
        <source>Lets it go out.</source>
        <translation>Gibt ihn frei.</translation>
    </message>
    <message>
        <source>Lets all assistants only read.</source>
        <translation>Lässt alle Assistenten nur lesen.</translation>
    </message>
    <message>
        <source>Lets assistants write again.</source>
        <translation>Lässt Assistenten wieder schreiben.</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>last used %1 by %2</source>
        <translation>zuletzt benutzt %1 von %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>es gibt sie schon</translation>
    </message>
    <message>
        <source>This is the only time that the key is shown. Assistants read it from PTZ_API_KEY.</source>
        <translation>Der Schlüssel wird nur dieses eine Mal gezeigt. Assistenten lesen ihn aus PTZ_API_KEY.</translation>
    </message>
    <message>
        <source>The key is in %1, and nowhere else.</source>
        <translation>Der Schlüssel steht in %1 und sonst nirgends.</translation>
    </message>
    <message>
        <source>--quiet takes two times, like 22:00-07:00.</source>
        <translation>--quiet nimmt zwei Uhrzeiten wie 22:00-07:00.</translation>
    </message>
    <message>
        <source>Name the key (--name TEXT).</source>
        <translation>Benennen Sie den Schlüssel (--name TEXT).</translation>
    </message>
    <message>
        <source>--budget takes a number of posts.</source>
        <translation>--budget nimmt eine Anzahl von Beiträgen.</translation>
    </message>
    <message>
        <source>--expires takes a time like 2026-12-24T09:00:00Z.</source>
        <translation>--expires nimmt eine Zeit wie 2026-12-24T09:00:00Z.</translation>
    </message>
    <message>
        <source>There are no keys.</source>
        <translation>Es gibt keine Schlüssel.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Wie er heißt.</translation>
    </message>
    <message>
        <source>What it may do: %1; repeatable (all).</source>
        <translation>Was er darf: %1; wiederholbar (alles).</translation>
    </message>
    <message>
        <source>An account that it may use; repeatable (all of yours).</source>
        <translation>Ein Konto, das er benutzen darf; wiederholbar (alle Ihre).</translation>
    </message>
    <message>
        <source>How many of its posts may go out a day (no limit).</source>
        <translation>Wie viele seiner Beiträge am Tag hinausgehen dürfen (ohne Grenze).</translation>
    </message>
    <message>
        <source>Hours in which none of its posts may go out.</source>
        <translation>Stunden, in denen keiner seiner Beiträge hinausgehen darf.</translation>
    </message>
    <message>
        <source>When it ends (never).</source>
        <translation>Wann er endet (nie).</translation>
    </message>
    <message>
        <source>What it schedules goes out without a person&apos;s yes.</source>
        <translation>Was er plant, geht ohne das Ja eines Menschen hinaus.</translation>
    </message>
    <message>
        <source>Writes the key to a new file that only you can read.</source>
        <translation>Schreibt den Schlüssel in eine neue Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Makes a key for an assistant; it is shown once.</source>
        <translation>Macht einen Schlüssel für einen Assistenten; er wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Lists the keys of assistants.</source>
        <translation>Zeigt die Schlüssel der Assistenten.</translation>
    </message>
    <message>
        <source>Lets a disabled key in again.</source>
        <translation>Lässt einen abgeschalteten Schlüssel wieder ein.</translation>
    </message>
    <message>
        <source>Lets a key in no more, until it is enabled.</source>
        <translation>Lässt einen Schlüssel nicht mehr ein, bis er eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Ends a key for good.</source>
        <translation>Beendet einen Schlüssel für immer.</translation>
    </message>
    <message>
        <source>That is no key: keys begin with ptz_ and are shown once, when they are made.</source>
        <translation>Das ist kein Schlüssel: Schlüssel beginnen mit ptz_ und werden einmal gezeigt, wenn sie erzeugt werden.</translation>
    </message>
    <message>
        <source>The keychain has the key as &quot;%1&quot;.</source>
        <translation>Der Schlüssel liegt jetzt als „%1“ im Schlüsselbund.</translation>
    </message>
    <message>
        <source>--remember needs --key-name.</source>
        <translation>--remember braucht --key-name.</translation>
    </message>
    <message>
        <source>A key is needed: in PTZ_API_KEY, or from the keychain with --key-name.</source>
        <translation>Ein Schlüssel wird gebraucht: in PTZ_API_KEY oder mit --key-name aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Speaks MCP with an assistant on the standard streams, by the key in PTZ_API_KEY.</source>
        <translation>Spricht mit einem Assistenten MCP über Standardeingabe und -ausgabe, mit dem Schlüssel in PTZ_API_KEY.</translation>
    </message>
    <message>
        <source>Takes the key of that name from the keychain instead.</source>
        <translation>Nimmt stattdessen den Schlüssel dieses Namens aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keeps the key that standard input brings in the keychain, under --key-name.</source>
        <translation>Legt den Schlüssel aus der Standardeingabe unter --key-name in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Uploading: %1 % of %2.</source>
        <translation>Wird hochgeladen: %1 % von %2.</translation>
    </message>
    <message>
        <source>Assistants may take files from no folder.</source>
        <translation>Assistenten dürfen aus keinem Ordner Dateien nehmen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Lets assistants take pictures and videos from a folder.</source>
        <translation>Lässt Assistenten Bilder und Videos aus einem Ordner nehmen.</translation>
    </message>
    <message>
        <source>Closes a folder to assistants again.</source>
        <translation>Schließt einen Ordner wieder für Assistenten.</translation>
    </message>
    <message>
        <source>Lists the folders that assistants may take files from.</source>
        <translation>Listet die Ordner, aus denen Assistenten Dateien nehmen dürfen.</translation>
    </message>
    <message>
        <source>--key takes an id; &quot;key list&quot; shows them.</source>
        <translation>--key nimmt eine Id; „key list“ zeigt sie.</translation>
    </message>
    <message>
        <source>--since takes a time like 2026-12-24T09:00:00Z.</source>
        <translation>--since nimmt eine Zeit wie 2026-12-24T09:00:00Z.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to %1.</source>
        <translation>--limit nimmt eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Shows who did what, through which key and program, the latest first.</source>
        <translation>Zeigt, wer was getan hat, mit welchem Schlüssel und Programm, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Only what this key did.</source>
        <translation>Nur was dieser Schlüssel getan hat.</translation>
    </message>
    <message>
        <source>Only from this moment on.</source>
        <translation>Nur von diesem Zeitpunkt an.</translation>
    </message>
    <message>
        <source>Converting: %1 %.</source>
        <translation>Wird umgewandelt: %1 %.</translation>
    </message>
</context>
<context>
    <name>ComposeService</name>
    <message>
        <source>This version does not speak that network.</source>
        <translation>Diese Version beherrscht das Netzwerk nicht.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Bitte mindestens ein Konto wählen.</translation>
    </message>
    <message>
        <source>Choose when it goes out.</source>
        <translation>Bitte wählen, wann der Beitrag veröffentlicht wird.</translation>
    </message>
    <message>
        <source>There is nothing to keep: write a text or add a file.</source>
        <translation>Es gibt nichts zu behalten: bitte einen Text schreiben oder eine Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This post was stored already.</source>
        <translation>Dieser Beitrag wurde schon gespeichert.</translation>
    </message>
    <message>
        <source>The post was changed meanwhile: it is at revision %1.</source>
        <translation>Der Beitrag wurde inzwischen geändert: Er hat jetzt Revision %1.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>%1 has to be connected again; the post waits until then.</source>
        <translation>%1 muss neu verbunden werden; bis dahin wartet der Beitrag.</translation>
    </message>
    <message>
        <source>%1 is paused; the post waits until it goes on.</source>
        <translation>%1 ist pausiert; der Beitrag wartet, bis es weitergeht.</translation>
    </message>
    <message>
        <source>The clocks are set back that night, and %1 comes twice: it goes out the first time.</source>
        <translation>In dieser Nacht werden die Uhren zurückgestellt, und %1 kommt zweimal: Der Beitrag geht beim ersten Mal hinaus.</translation>
    </message>
    <message>
        <source>The clocks are set forward that night, and there is no %1: it goes out at %2.</source>
        <translation>In dieser Nacht werden die Uhren vorgestellt, und %1 gibt es nicht: Der Beitrag geht um %2 hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without alt text: people who can&apos;t see them learn nothing of them.</source>
        <translation>
            <numerusform>Ein Bild ohne Alternativtext: Wer es nicht sehen kann, erfährt nichts davon.</numerusform>
            <numerusform>%n Bilder ohne Alternativtext: Wer sie nicht sehen kann, erfährt nichts davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the accounts is not there any more; leave it out.</source>
        <translation>Eines der Konten gibt es nicht mehr; bitte weglassen.</translation>
    </message>
    <message>
        <source>%1 has the same text on %2 at %3.</source>
        <translation>%1 hat denselben Text am %2 um %3.</translation>
    </message>
    <message>
        <source>Less than an hour apart: %1 also posts &quot;%2&quot; at %3.</source>
        <translation>Weniger als eine Stunde Abstand: %1 veröffentlicht auch „%2“ um %3.</translation>
    </message>
    <message>
        <source>This account has to be connected again; the post waits until then.</source>
        <translation>Dieses Konto muss neu verbunden werden; bis dahin wartet der Beitrag.</translation>
    </message>
    <message>
        <source>This account is paused; the post waits until it goes on.</source>
        <translation>Dieses Konto ist pausiert; der Beitrag wartet, bis es weitergeht.</translation>
    </message>
    <message>
        <source>%1 holds this post in its own scheduler for %2, so that account can&apos;t be left out now. Take the post off the schedule first; once %1 has given it back, change its accounts and schedule it again.</source>
        <translation>%1 hält diesen Beitrag für %2 in der eigenen Planung, deshalb kann dieses Konto jetzt nicht entfallen. Nehmen Sie den Beitrag zuerst aus dem Plan; sobald %1 ihn zurückgegeben hat, ändern Sie die Konten und planen ihn neu.</translation>
    </message>
    <message>
        <source>The post is held by the network&apos;s own scheduler for %1, so it can&apos;t get or lose parts now. Take it off the schedule first.</source>
        <translation>Der Beitrag liegt für %1 in der Planung des Netzwerks, deshalb können jetzt keine Teile hinzukommen oder wegfallen. Nehmen Sie ihn zuerst aus dem Plan.</translation>
    </message>
    <message>
        <source>This account has the same text on %1 at %2.</source>
        <translation>Dieses Konto hat denselben Text am %1 um %2.</translation>
    </message>
    <message>
        <source>Less than an hour apart: this account also posts at %1.</source>
        <translation>Weniger als eine Stunde Abstand: Dieses Konto veröffentlicht auch um %1.</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Look at the address again: is it the server that your account is on?</source>
        <translation>Bitte die Adresse prüfen: Ist das der Server, auf dem das Konto liegt?</translation>
    </message>
    <message>
        <source>Look at the address and at your connection, then try again.</source>
        <translation>Bitte Adresse und Verbindung prüfen und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Make a new token or code, and try again.</source>
        <translation>Bitte ein neues Token oder einen neuen Code erzeugen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then start Postrider again.</source>
        <translation>Bitte den Schlüsselbund entsperren und Postrider neu starten.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Bitte einige Minuten warten und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation>Bitte etwas Speicherplatz schaffen und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again when you like.</source>
        <translation>Jederzeit erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 was not connected</source>
        <translation>%1 wurde nicht verbunden</translation>
    </message>
    <message>
        <source>Nobody agreed in the browser within ten minutes.</source>
        <translation>Im Browser hat innerhalb von zehn Minuten niemand zugestimmt.</translation>
    </message>
    <message>
        <source>The browser said no: &quot;%1&quot;</source>
        <translation>Der Browser meldet eine Ablehnung: „%1“</translation>
    </message>
    <message>
        <source>The browser said no.</source>
        <translation>Der Browser meldet eine Ablehnung.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>1. A throwaway store, locked with a passphrase</source>
        <translation>1. Eine Ablage zum Wegwerfen, mit einer Passphrase gesperrt</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>2. A user: %1 &lt;%2&gt;</source>
        <translation>2. Ein Benutzer: %1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>3. An account on the practice network: %1 at %2</source>
        <translation>3. Ein Konto im Übungsnetz: %1 auf %2</translation>
    </message>
    <message>
        <source>Hello from Postrider: written here, published once.</source>
        <translation>Hallo von Postrider: hier geschrieben, einmal veröffentlicht.</translation>
    </message>
    <message>
        <source>4. A draft: &quot;%1&quot;</source>
        <translation>4. Ein Entwurf: „%1“</translation>
    </message>
    <message>
        <source>5. Scheduled for %1</source>
        <translation>5. Geplant für %1</translation>
    </message>
    <message>
        <source>6. Published in the background, %1 ms after its time</source>
        <translation>6. Im Hintergrund veröffentlicht, %1 ms nach der Zeit</translation>
    </message>
    <message>
        <source>7. Permalink: %1</source>
        <translation>7. Permalink: %1</translation>
    </message>
    <message numerus="yes">
        <source>   The network shows it %n time(s).</source>
        <translation>
            <numerusform>   Das Netzwerk zeigt ihn %n-mal.</numerusform>
            <numerusform>   Das Netzwerk zeigt ihn %n-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>8. Metrics: %1 likes, %2 shares, %3 comments; impressions are not available there</source>
        <translation>8. Zahlen: %1-mal „Gefällt mir“, %2-mal geteilt, %3 Kommentare; Aufrufe gibt es dort nicht</translation>
    </message>
</context>
<context>
    <name>Identify</name>
    <message>
        <source>That is another account than before: %1.</source>
        <translation>Das ist ein anderes Konto als zuvor: %1.</translation>
    </message>
    <message>
        <source>This sign-in opens several accounts, choose one: %1</source>
        <translation>Diese Anmeldung öffnet mehrere Konten, wählen Sie eines: %1</translation>
    </message>
</context>
<context>
    <name>KeyService</name>
    <message>
        <source>The idempotency key &quot;%1&quot; was used for another call: choose a new one.</source>
        <translation>Der Idempotenzschlüssel „%1“ wurde schon für einen anderen Aufruf benutzt: Wählen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This key does not have the scope %1.</source>
        <translation>Dieser Schlüssel hat das Recht %1 nicht.</translation>
    </message>
    <message>
        <source>This key is no longer good.</source>
        <translation>Dieser Schlüssel gilt nicht mehr.</translation>
    </message>
    <message>
        <source>All assistants are paused: reading works, writing waits until a person resumes them.</source>
        <translation>Alle Assistenten pausieren: Lesen geht, Schreiben erst wieder, wenn ein Mensch sie weitermachen lässt.</translation>
    </message>
    <message>
        <source>Only a person may do that.</source>
        <translation>Das darf nur ein Mensch.</translation>
    </message>
    <message>
        <source>The command line waits for approval itself: do that in the window.</source>
        <translation>Die Befehlszeile wartet selbst auf Freigabe: Tun Sie das im Fenster.</translation>
    </message>
    <message>
        <source>This key may not post in its quiet hours: the next time it may is %1.</source>
        <translation>Dieser Schlüssel darf in seinen Ruhezeiten nichts senden: Das nächste Mal darf er es %1.</translation>
    </message>
    <message numerus="yes">
        <source>This key&apos;s budget of %n posts for that day is used up: choose another day.</source>
        <translation>
            <numerusform>Das Budget dieses Schlüssels von %n Beitrag für diesen Tag ist aufgebraucht: Wählen Sie einen anderen Tag.</numerusform>
            <numerusform>Das Budget dieses Schlüssels von %n Beiträgen für diesen Tag ist aufgebraucht: Wählen Sie einen anderen Tag.</numerusform>
        </translation>
    </message>
    <message>
        <source>That key is not good here.</source>
        <translation>Dieser Schlüssel gilt hier nicht.</translation>
    </message>
    <message>
        <source>There is no key %1.</source>
        <translation>Es gibt keinen Schlüssel %1.</translation>
    </message>
    <message>
        <source>Only a key has a grant.</source>
        <translation>Nur ein Schlüssel hat Rechte dieser Art.</translation>
    </message>
    <message>
        <source>The key was revoked, and that is for good.</source>
        <translation>Der Schlüssel wurde widerrufen, und das gilt für immer.</translation>
    </message>
    <message>
        <source>Only an ADMIN may set what holds for all assistants.</source>
        <translation>Nur ein ADMIN darf festlegen, was für alle Assistenten gilt.</translation>
    </message>
    <message>
        <source>Give the key at least one scope: %1.</source>
        <translation>Geben Sie dem Schlüssel mindestens ein Recht: %1.</translation>
    </message>
    <message>
        <source>There is no scope &quot;%1&quot;, only %2.</source>
        <translation>Es gibt kein Recht „%1“, nur %2.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>Give the key a name of at most %1 characters.</source>
        <translation>Geben Sie dem Schlüssel einen Namen von höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A daily budget is a number of posts, or 0 for no limit.</source>
        <translation>Ein Tagesbudget ist eine Anzahl von Beiträgen, oder 0 für keine Grenze.</translation>
    </message>
    <message>
        <source>Quiet hours need two different times, such as 22:00 and 07:00.</source>
        <translation>Ruhezeiten brauchen zwei verschiedene Uhrzeiten, etwa 22:00 und 07:00.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Read posts, accounts and the calendar</source>
        <translation>Beiträge, Konten und Kalender lesen</translation>
    </message>
    <message>
        <source>Write, schedule and publish posts</source>
        <translation>Beiträge schreiben, planen und veröffentlichen</translation>
    </message>
    <message>
        <source>Read how posts did</source>
        <translation>Lesen, wie Beiträge ankamen</translation>
    </message>
    <message>
        <source>reads posts</source>
        <translation>liest Beiträge</translation>
    </message>
    <message>
        <source>writes posts</source>
        <translation>schreibt Beiträge</translation>
    </message>
    <message>
        <source>reads numbers</source>
        <translation>liest Zahlen</translation>
    </message>
    <message>
        <source>You approve each post before it goes out.</source>
        <translation>Sie geben jeden Beitrag frei, bevor er hinausgeht.</translation>
    </message>
    <message>
        <source>It publishes without asking you.</source>
        <translation>Er veröffentlicht, ohne Sie zu fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) a day</source>
        <translation>
            <numerusform>%n Beitrag am Tag</numerusform>
            <numerusform>%n Beiträge am Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet from %1 to %2</source>
        <translation>ruhig von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only</source>
        <translation>
            <numerusform>nur %n Konto</numerusform>
            <numerusform>nur %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Nie benutzt.</translation>
    </message>
    <message>
        <source>Last used %1.</source>
        <translation>Zuletzt benutzt: %1.</translation>
    </message>
    <message>
        <source>Last used %1 by %2.</source>
        <translation>Zuletzt benutzt: %1 von %2.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Drafts, I decide</source>
        <translation>Entwirft, ich entscheide</translation>
    </message>
    <message>
        <source>It reads, writes and schedules. Nothing goes out before you approve it.</source>
        <translation>Er liest, schreibt und plant. Nichts geht hinaus, bevor Sie es freigeben.</translation>
    </message>
    <message>
        <source>Reads only</source>
        <translation>Liest nur</translation>
    </message>
    <message>
        <source>It sees posts, the calendar and numbers, and changes nothing.</source>
        <translation>Er sieht Beiträge, Kalender und Zahlen und ändert nichts.</translation>
    </message>
    <message>
        <source>Publishes by itself</source>
        <translation>Veröffentlicht selbst</translation>
    </message>
    <message>
        <source>What it schedules goes out without you, up to five posts a day.</source>
        <translation>Was er plant, geht ohne Sie hinaus, bis zu fünf Beiträge am Tag.</translation>
    </message>
</context>
<context>
    <name>LateChoices</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Post it, at most %1 late; later than that, ask me</source>
        <translation>Senden, höchstens %1 verspätet; danach mich fragen</translation>
    </message>
    <message>
        <source>Give it the account&apos;s next posting time</source>
        <translation>Auf die nächste Sendezeit des Kontos legen</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>next slot</source>
        <translation>nächste Zeit</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
</context>
<context>
    <name>LinkFetch</name>
    <message>
        <source>Only http and https addresses can be fetched.</source>
        <translation>Nur Adressen mit http und https können geholt werden.</translation>
    </message>
    <message>
        <source>An address with a name or a password in it is not fetched.</source>
        <translation>Eine Adresse, in der ein Name oder ein Passwort steht, wird nicht geholt.</translation>
    </message>
    <message>
        <source>The address took too long to answer.</source>
        <translation>Die Adresse hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>There is no host &quot;%1&quot;.</source>
        <translation>Es gibt keinen Rechner „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an address of this computer or of a private network, and is not fetched.</source>
        <translation>„%1“ ist eine Adresse dieses Rechners oder eines privaten Netzes und wird nicht geholt.</translation>
    </message>
    <message>
        <source>The address answered %1.</source>
        <translation>Die Adresse hat mit %1 geantwortet.</translation>
    </message>
    <message>
        <source>The address answered with %1, which is not taken.</source>
        <translation>Die Adresse hat mit %1 geantwortet; das wird nicht genommen.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>The address could not be reached.</source>
        <translation>Die Adresse war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Die Antwort ist abgebrochen.</translation>
    </message>
    <message>
        <source>The address leads on too often.</source>
        <translation>Die Adresse leitet zu oft weiter.</translation>
    </message>
    <message>
        <source>The address leads on to one that is not encrypted.</source>
        <translation>Die Adresse leitet zu einer weiter, die nicht verschlüsselt ist.</translation>
    </message>
</context>
<context>
    <name>LinkedinPlatform</name>
    <message>
        <source>The post is out, but LinkedIn lets this app write no comments.</source>
        <translation>Der Beitrag ist veröffentlicht, aber LinkedIn lässt diese App keine Kommentare schreiben.</translation>
    </message>
    <message>
        <source>The sign-in allows no posts. A member needs the rights openid, profile and w_member_social; an organisation w_organization_social and rw_organization_admin, and a role that may post.</source>
        <translation>Die Anmeldung erlaubt keine Beiträge. Ein Mitglied braucht die Rechte openid, profile und w_member_social; eine Organisation w_organization_social und rw_organization_admin und eine Rolle, die Beiträge veröffentlichen darf.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>LinkedIn has no threads; further parts become comments (socialActions/comments).</source>
        <translation>LinkedIn hat keine Threads; weitere Teile werden Kommentare (socialActions/comments).</translation>
    </message>
    <message>
        <source>A post on LinkedIn takes no sound (Posts API, content).</source>
        <translation>Ein Beitrag auf LinkedIn nimmt keinen Ton auf (Posts API, content).</translation>
    </message>
    <message>
        <source>LinkedIn tells apps nothing about an account as a whole (share statistics).</source>
        <translation>LinkedIn sagt Apps nichts über ein Konto im Ganzen (Share Statistics).</translation>
    </message>
    <message>
        <source>LinkedIn has no scheduler for apps (Posts API, lifecycleState).</source>
        <translation>LinkedIn hat für Apps keine Zeitplanung (Posts API, lifecycleState).</translation>
    </message>
    <message>
        <source>LinkedIn could not work on the file.</source>
        <translation>LinkedIn konnte die Datei nicht verarbeiten.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>From the token tool of LinkedIn&apos;s developer portal. It lasts two months.</source>
        <translation>Aus dem Token-Werkzeug in LinkedIns Entwicklerportal. Es gilt zwei Monate.</translation>
    </message>
    <message>
        <source>Its rights</source>
        <translation>Seine Rechte</translation>
    </message>
    <message>
        <source>The scopes that it was made with, with blanks between them. Without them, reading is not tried.</source>
        <translation>Die Scopes, mit denen es erstellt wurde, mit Leerzeichen dazwischen. Ohne sie wird nichts zu lesen versucht.</translation>
    </message>
    <message>
        <source>Sign in to LinkedIn&apos;s developer portal and choose &quot;Create app&quot;. It wants a name, a logo and a LinkedIn page that the app belongs to; any page that you administer will do.</source>
        <translation>Melden Sie sich im Entwicklerportal von LinkedIn an und wählen Sie „Create app“. Es will einen Namen, ein Logo und eine LinkedIn-Seite, zu der die App gehört; irgendeine Seite, die Sie verwalten, genügt.</translation>
    </message>
    <message>
        <source>Under &quot;Settings&quot;, verify the app: open the address that is shown there as the page&apos;s administrator.</source>
        <translation>Bestätigen Sie die App unter „Settings“: Öffnen Sie die dort gezeigte Adresse als Administrator der Seite.</translation>
    </message>
    <message>
        <source>Under &quot;Products&quot;, request &quot;Share on LinkedIn&quot; and &quot;Sign In with LinkedIn using OpenID Connect&quot;. Both are granted at once.</source>
        <translation>Fordern Sie unter „Products“ die Produkte „Share on LinkedIn“ und „Sign In with LinkedIn using OpenID Connect“ an. Beide werden sofort gewährt.</translation>
    </message>
    <message>
        <source>To post for an organisation, request &quot;Community Management API&quot; as well. LinkedIn looks at that request: it wants a registered organisation and its verified page.</source>
        <translation>Um für eine Organisation zu veröffentlichen, fordern Sie auch die „Community Management API“ an. Diese Anfrage prüft LinkedIn: Es will eine eingetragene Organisation und ihre bestätigte Seite.</translation>
    </message>
    <message>
        <source>Under &quot;Auth&quot;, add the redirect address below, exactly as it is written here, without a slash at its end. Should LinkedIn refuse it, register an https address of your own instead: the browser lands there, and you paste what it shows.</source>
        <translation>Tragen Sie unter „Auth“ die Weiterleitungsadresse unten ein, genau wie hier geschrieben und ohne Schrägstrich am Ende. Lehnt LinkedIn sie ab, dann tragen Sie stattdessen eine eigene https-Adresse ein: Der Browser landet dort, und Sie fügen ein, was er anzeigt.</translation>
    </message>
    <message>
        <source>Copy &quot;Client ID&quot; and &quot;Primary Client Secret&quot; from there to here. Leave the secret empty only if LinkedIn has switched on native PKCE for the app.</source>
        <translation>Kopieren Sie „Client ID“ und „Primary Client Secret“ von dort hierher. Lassen Sie das Geheimnis nur leer, wenn LinkedIn für die App natives PKCE eingeschaltet hat.</translation>
    </message>
    <message>
        <source>An app without the Community Management API posts as a member only: it reads no posts, counts nothing, and may be refused comments. It has 150 calls a day for each member. Its access ends after 60 days; then connect again.</source>
        <translation>Eine App ohne die Community Management API veröffentlicht nur als Mitglied: Sie liest keine Beiträge, zählt nichts, und Kommentare können ihr verweigert werden. Sie hat 150 Aufrufe am Tag je Mitglied. Ihr Zugriff endet nach 60 Tagen; verbinden Sie dann neu.</translation>
    </message>
    <message>
        <source>Leave the rights empty for an app with the two usual products. For organisations name what the app has, such as: openid profile w_member_social w_organization_social r_organization_social rw_organization_admin</source>
        <translation>Lassen Sie die Rechte bei einer App mit den zwei üblichen Produkten leer. Für Organisationen nennen Sie, was die App hat, etwa: openid profile w_member_social w_organization_social r_organization_social rw_organization_admin</translation>
    </message>
</context>
<context>
    <name>LinkedinSettings</name>
    <message>
        <source>Link card</source>
        <translation>Linkkarte</translation>
    </message>
    <message>
        <source>LinkedIn does not look at the page itself; the post&apos;s one picture goes on the card.</source>
        <translation>LinkedIn sieht sich die Seite nicht selbst an; das eine Bild des Beitrags kommt auf die Karte.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Not together with files or a link card.</source>
        <translation>Nicht zusammen mit Dateien oder einer Linkkarte.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wer ihn sieht</translation>
    </message>
    <message>
        <source>Nobody may repost it</source>
        <translation>Niemand darf ihn teilen</translation>
    </message>
    <message>
        <source>Do not show it in the feed</source>
        <translation>Nicht im Feed zeigen</translation>
    </message>
    <message>
        <source>Who has its address can see it.</source>
        <translation>Wer seine Adresse hat, kann ihn sehen.</translation>
    </message>
    <message>
        <source>Title of the document or video</source>
        <translation>Titel des Dokuments oder Videos</translation>
    </message>
    <message>
        <source>A document has to have one.</source>
        <translation>Ein Dokument muss einen haben.</translation>
    </message>
    <message>
        <source>Reposted post</source>
        <translation>Geteilter Beitrag</translation>
    </message>
    <message>
        <source>Its address, with urn:li:share or urn:li:ugcPost in it.</source>
        <translation>Seine Adresse, in der urn:li:share oder urn:li:ugcPost steht.</translation>
    </message>
</context>
<context>
    <name>MastodonPlatform</name>
    <message>
        <source>Mastodon does not count how often a post is seen (entities/Status).</source>
        <translation>Mastodon zählt nicht, wie oft ein Beitrag gesehen wird (entities/Status).</translation>
    </message>
    <message>
        <source>Mastodon does not count clicks on links (entities/Status).</source>
        <translation>Mastodon zählt keine Klicks auf Links (entities/Status).</translation>
    </message>
</context>
<context>
    <name>MastodonSettings</name>
    <message>
        <source>Choices</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>Seconds from publication.</source>
        <translation>Sekunden ab der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Not together with media.</source>
        <translation>Nicht zusammen mit Medien.</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Mehrere Antworten</translation>
    </message>
    <message>
        <source>Hide counts until it ends</source>
        <translation>Ergebnisse bis zum Ende verbergen</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Who sees it. Left out: the account&apos;s usual.</source>
        <translation>Wer den Beitrag sieht. Ohne Angabe: wie beim Konto üblich.</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Shown in place of the text until it is opened.</source>
        <translation>Steht anstelle des Textes, bis er aufgeklappt wird.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>ISO 639 code, such as en.</source>
        <translation>Code nach ISO 639, etwa de.</translation>
    </message>
    <message>
        <source>Sensitive media</source>
        <translation>Heikle Medien</translation>
    </message>
    <message>
        <source>Media is hidden until it is opened.</source>
        <translation>Medien bleiben verdeckt, bis man sie öffnet.</translation>
    </message>
    <message>
        <source>Who may quote it</source>
        <translation>Wer zitieren darf</translation>
    </message>
    <message>
        <source>Let the server publish it</source>
        <translation>Vom Server veröffentlichen lassen</translation>
    </message>
    <message>
        <source>The server holds it and publishes it at the post&apos;s time, even while this computer is off.</source>
        <translation>Der Server verwahrt ihn und veröffentlicht ihn zur Zeit des Beitrags, auch wenn dieser Computer aus ist.</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>Only pictures, videos and sound can be imported; this is %1.</source>
        <translation>Nur Bilder, Videos und Ton können importiert werden; dies ist %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder that can be opened to assistants.</source>
        <translation>„%1“ ist kein Ordner, der für Assistenten geöffnet werden kann.</translation>
    </message>
    <message>
        <source>Within a call a file may have %1 MB: give a path or an address instead.</source>
        <translation>In einem Aufruf darf eine Datei %1 MB haben: geben Sie stattdessen einen Pfad oder eine Adresse an.</translation>
    </message>
    <message>
        <source>That is no base64.</source>
        <translation>Das ist kein Base64.</translation>
    </message>
    <message>
        <source>That file is in no folder that you opened to assistants. Add its folder on the page &quot;Assistants&quot;, or move the file into one.</source>
        <translation>Die Datei liegt in keinem Ordner, der für Assistenten geöffnet ist. Fügen Sie ihren Ordner auf der Seite „Assistenten“ hinzu oder verschieben Sie die Datei in einen solchen.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>ddd d MMM</source>
        <comment>a day of this year, as QLocale formats it</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day of another year, as QLocale formats it</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NeedKinds</name>
    <message>
        <source>An assistant asks</source>
        <translation>Ein Assistent fragt</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>filter</comment>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Did it go out?</source>
        <translation>Wurde es veröffentlicht?</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>filter</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>It did not go out</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>filter</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Missed while you were away</source>
        <translation>Verpasst, während Sie weg waren</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>filter</comment>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <comment>filter</comment>
        <translation>Neu verbinden</translation>
    </message>
</context>
<context>
    <name>PasswordHint</name>
    <message numerus="yes">
        <source>At least %n characters. A short sentence is easy to keep in mind.</source>
        <translation>
            <numerusform>Mindestens ein Zeichen. Ein kurzer Satz ist leicht zu merken.</numerusform>
            <numerusform>Mindestens %n Zeichen. Ein kurzer Satz ist leicht zu merken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters, please.</source>
        <translation>
            <numerusform>Bitte noch ein Zeichen.</numerusform>
            <numerusform>Bitte noch %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: only %n bytes would count.</source>
        <translation>
            <numerusform>Zu lang: Nur ein Byte würde zählen.</numerusform>
            <numerusform>Zu lang: Nur %n Bytes würden zählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: it repeats itself.</source>
        <translation>Schwach: wiederholt sich.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
    <message>
        <source>Good. Longer is stronger.</source>
        <translation>Gut. Länger ist stärker.</translation>
    </message>
    <message>
        <source>Weak: longer is stronger.</source>
        <translation>Schwach: Länger ist stärker.</translation>
    </message>
</context>
<context>
    <name>Pausing</name>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow, %1</source>
        <translation>Bis morgen, %1</translation>
    </message>
    <message>
        <source>Until Monday, %1</source>
        <translation>Bis Montag, %1</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis ich fortsetze</translation>
    </message>
</context>
<context>
    <name>PostBody</name>
    <message>
        <source>right after</source>
        <translation>gleich danach</translation>
    </message>
    <message>
        <source>a minute after</source>
        <translation>eine Minute danach</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes after</source>
        <translation>
            <numerusform>%n Minute danach</numerusform>
            <numerusform>%n Minuten danach</numerusform>
        </translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>%1, %2 time</source>
        <translation>%1, Ortszeit %2</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Noch kein Text</translation>
    </message>
    <message>
        <source>Part %1 · %2</source>
        <translation>Teil %1 · %2</translation>
    </message>
</context>
<context>
    <name>PostService</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The post was changed meanwhile: it is at revision %1.</source>
        <translation>Der Beitrag wurde inzwischen geändert: Er hat jetzt Revision %1.</translation>
    </message>
    <message>
        <source>The post has %1 further parts; give a text for each.</source>
        <translation>Der Beitrag hat %1 weitere Teile; bitte für jeden einen Text angeben.</translation>
    </message>
    <message>
        <source>The post is being sent right now; wait until its outcome is known.</source>
        <translation>Der Beitrag wird gerade gesendet; bitte warten, bis das Ergebnis feststeht.</translation>
    </message>
    <message>
        <source>It is not known yet whether the post is out. Look at the account, then say so with &quot;post resolve&quot;.</source>
        <translation>Es steht noch nicht fest, ob der Beitrag veröffentlicht ist. Bitte beim Konto nachsehen und es mit „post resolve“ mitteilen.</translation>
    </message>
    <message>
        <source>There is nothing to try again: no part of the post failed.</source>
        <translation>Es gibt nichts erneut zu versuchen: Kein Teil des Beitrags ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing of this post has an unknown outcome.</source>
        <translation>Bei diesem Beitrag ist kein Ausgang unklar.</translation>
    </message>
    <message>
        <source>This version does not speak that network.</source>
        <translation>Diese Version beherrscht das Netzwerk nicht.</translation>
    </message>
    <message>
        <source>No chosen account knows the setting &quot;%1&quot;.</source>
        <translation>Kein gewähltes Konto kennt die Einstellung „%1“.</translation>
    </message>
    <message>
        <source>That is no time: write it as 2026-12-01T09:30:00+01:00 or with Z.</source>
        <translation>Das ist keine Zeit: bitte wie 2026-12-01T09:30:00+01:00 oder mit Z schreiben.</translation>
    </message>
    <message>
        <source>There is nothing to keep: write a text or add a file.</source>
        <translation>Es gibt nichts zu behalten: bitte einen Text schreiben oder eine Datei hinzufügen.</translation>
    </message>
    <message>
        <source>The post is being sent or out already and can&apos;t be edited here.</source>
        <translation>Der Beitrag wird gerade gesendet oder ist schon veröffentlicht und lässt sich hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>There is no post %1.</source>
        <translation>Es gibt keinen Beitrag %1.</translation>
    </message>
    <message>
        <source>The post is in the trash.</source>
        <translation>Der Beitrag liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Part %1 follows when the part before it is out.</source>
        <translation>Teil %1 folgt, wenn der Teil davor veröffentlicht ist.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>The post has no account to go to.</source>
        <translation>Der Beitrag hat kein Konto, an das er gehen kann.</translation>
    </message>
    <message>
        <source>The post is being sent or out already; its time can&apos;t be changed.</source>
        <translation>Der Beitrag wird gerade gesendet oder ist schon veröffentlicht; seine Zeit lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>There is nothing to cancel: the post is a draft or out already.</source>
        <translation>Es gibt nichts abzusagen: Der Beitrag ist ein Entwurf oder schon veröffentlicht.</translation>
    </message>
    <message>
        <source>Name at least one account; only a draft needs none.</source>
        <translation>Mindestens ein Konto angeben; nur ein Entwurf braucht keines.</translation>
    </message>
    <message>
        <source>A post that repeats needs the time of its first.</source>
        <translation>Ein Beitrag, der sich wiederholt, braucht die Zeit seines ersten.</translation>
    </message>
</context>
<context>
    <name>PostWords</name>
    <message>
        <source>No time yet</source>
        <translation>Noch keine Zeit</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>Schlagwörter %1</translation>
    </message>
    <message>
        <source>Uploading, %1 %</source>
        <translation>Wird hochgeladen, %1 %</translation>
    </message>
    <message>
        <source>Converting, %1 %</source>
        <translation>Wird umgewandelt, %1 %</translation>
    </message>
    <message>
        <source>Without text</source>
        <comment>a post that has none</comment>
        <translation>Ohne Text</translation>
    </message>
</context>
<context>
    <name>Postrider::AboutDialog</name>
    <message>
        <source>About Postrider</source>
        <translation>Über Postrider</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Writes, schedules and publishes posts from your computer.</source>
        <translation>Schreibt, plant und veröffentlicht Beiträge von Ihrem Rechner aus.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer (GPL-3.0-or-later). Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Running on Qt %1</source>
        <translation>Läuft mit Qt %1</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Homepage</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, counts and the end of the log, without anything personal</source>
        <translation>Versionen, Zahlen und das Ende des Protokolls, ohne Persönliches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Postrider::AccountCard</name>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Its posts wait until you sign in again.</source>
        <translation>Seine Beiträge warten, bis Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>%1. Its posts wait until you sign in again.</source>
        <translation>%1. Seine Beiträge warten, bis Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetz</translation>
    </message>
    <message>
        <source>connected by %1</source>
        <translation>verbunden von %1</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Wird geprüft...</translation>
    </message>
    <message>
        <source>Checked just now: it works.</source>
        <translation>Gerade geprüft: Es funktioniert.</translation>
    </message>
    <message>
        <source>Postrider gives its access back and forgets it. What was published stays in the history.</source>
        <translation>Postrider gibt den Zugriff zurück und vergisst ihn. Was veröffentlicht wurde, bleibt im Verlauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to come will be held.</source>
        <translation>
            <numerusform>%n kommender Beitrag wird angehalten.</numerusform>
            <numerusform>%n kommende Beiträge werden angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Posting times</source>
        <translation>Sendezeiten</translation>
    </message>
    <message>
        <source>Posting times of %1</source>
        <translation>Sendezeiten von %1</translation>
    </message>
    <message>
        <source>Its access ends on %1. Reconnect before that, so that no post has to wait.</source>
        <translation>Sein Zugriff endet am %1. Verbinden Sie es vorher neu, damit kein Beitrag warten muss.</translation>
    </message>
</context>
<context>
    <name>Postrider::AccountChip</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: has to be connected again; its posts wait until then</source>
        <translation>%1: muss neu verbunden werden; seine Beiträge warten bis dahin</translation>
    </message>
    <message>
        <source>%1: paused; its posts wait until it goes on</source>
        <translation>%1: pausiert; seine Beiträge warten, bis es weitergeht</translation>
    </message>
</context>
<context>
    <name>Postrider::AccountChips</name>
    <message>
        <source>No account is connected yet. A draft needs none.</source>
        <translation>Noch kein Konto verbunden. Ein Entwurf braucht keines.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Accounts that this post goes to</source>
        <translation>Konten, an die dieser Beitrag geht</translation>
    </message>
</context>
<context>
    <name>Postrider::AccountMenu</name>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
</context>
<context>
    <name>Postrider::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Connect account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Connect one of your own, or try everything out on the practice network, which lives inside Postrider.</source>
        <translation>Verbinden Sie ein eigenes oder probieren Sie alles im Übungsnetz aus, das in Postrider selbst lebt.</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetz</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The accounts can&apos;t be shown</source>
        <translation>Die Konten lassen sich nicht anzeigen</translation>
    </message>
</context>
<context>
    <name>Postrider::AddMediaTile</name>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
</context>
<context>
    <name>Postrider::AddUser</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Erstes Passwort</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>A user needs a name.</source>
        <translation>Ein Benutzer braucht einen Namen.</translation>
    </message>
    <message>
        <source>That is not an e-mail address yet.</source>
        <translation>Das ist noch keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 kann sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>A user sees their own posts and accounts; an administrator everybody&apos;s.</source>
        <translation>Benutzer sehen ihre eigenen Beiträge und Konten, Administratoren alle.</translation>
    </message>
</context>
<context>
    <name>Postrider::AllowedAccounts</name>
    <message>
        <source>All, later ones too</source>
        <translation>Alle, auch spätere</translation>
    </message>
</context>
<context>
    <name>Postrider::AltTextPopup</name>
    <message>
        <source>What does it show?</source>
        <translation>Was ist zu sehen?</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>A sentence for those who can&apos;t see it</source>
        <translation>Ein Satz für alle, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Postrider::ApprovalCard</name>
    <message>
        <source>Why? The assistant reads it. You may leave it empty.</source>
        <translation>Warum? Der Assistent liest es. Es darf leer bleiben.</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>Warum er abgelehnt wird</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 · key “%2”</source>
        <translation>%1 · Schlüssel „%2“</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Planen für %1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Its time has passed. Approved, it goes by its own rule for being late.</source>
        <translation>Seine Zeit ist vorbei. Freigegeben folgt er seiner eigenen Regel für Verspätungen.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approved: it goes out now.</source>
        <translation>Freigegeben: Er geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>Approved: it goes out at its time.</source>
        <translation>Freigegeben: Er geht zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>Rejected: it is a draft again.</source>
        <translation>Abgelehnt: Er ist wieder ein Entwurf.</translation>
    </message>
</context>
<context>
    <name>Postrider::AssistantsPage</name>
    <message>
        <source>Assistants</source>
        <translation>Assistenten</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Was sie taten</translation>
    </message>
    <message>
        <source>Pause all assistants</source>
        <translation>Alle Assistenten anhalten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>All assistants are paused: they may read, and change nothing.</source>
        <translation>Alle Assistenten sind angehalten: Sie dürfen lesen und ändern nichts.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Weitermachen lassen</translation>
    </message>
    <message>
        <source>No assistant has a key yet</source>
        <translation>Noch kein Assistent hat einen Schlüssel</translation>
    </message>
    <message>
        <source>Give one to Claude, Cursor or another program. It drafts and schedules; you decide what goes out.</source>
        <translation>Geben Sie Claude, Cursor oder einem anderen Programm einen. Es entwirft und plant; Sie entscheiden, was hinausgeht.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>The command line waits for you now.</source>
        <translation>Die Befehlszeile wartet jetzt auf Sie.</translation>
    </message>
    <message>
        <source>The command line waits no more.</source>
        <translation>Die Befehlszeile wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>All assistants are paused.</source>
        <translation>Alle Assistenten sind angehalten.</translation>
    </message>
    <message>
        <source>Assistants go on.</source>
        <translation>Die Assistenten machen weiter.</translation>
    </message>
    <message>
        <source>The keys can&apos;t be shown</source>
        <translation>Die Schlüssel lassen sich nicht zeigen</translation>
    </message>
</context>
<context>
    <name>Postrider::AttemptsModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>The network&apos;s words</source>
        <translation>Worte des Netzwerks</translation>
    </message>
</context>
<context>
    <name>Postrider::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
</context>
<context>
    <name>Postrider::AuditPage</name>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every call of an assistant leaves a line here, with its key and its program.</source>
        <translation>Jeder Aufruf eines Assistenten hinterlässt hier eine Zeile, mit Schlüssel und Programm.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Assistenten</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Of which key</source>
        <translation>Von welchem Schlüssel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>To the keys</source>
        <translation>Zu den Schlüsseln</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Wer was tat</translation>
    </message>
</context>
<context>
    <name>Postrider::Background</name>
    <message numerus="yes">
        <source>%n post(s) have moved: the clocks in their time zone change on other days now.</source>
        <translation>
            <numerusform>%n Beitrag ist verschoben: In seiner Zeitzone werden die Uhren jetzt an anderen Tagen umgestellt.</numerusform>
            <numerusform>%n Beiträge sind verschoben: In ihrer Zeitzone werden die Uhren jetzt an anderen Tagen umgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show calendar</source>
        <translation>Kalender zeigen</translation>
    </message>
</context>
<context>
    <name>Postrider::CalendarBatch</name>
    <message>
        <source>None of these posts has a time that could be moved.</source>
        <translation>Keiner dieser Beiträge hat einen Termin, der sich verschieben lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved</source>
        <translation>
            <numerusform>%n Beitrag verschoben</numerusform>
            <numerusform>%n Beiträge verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts unscheduled; they are drafts again</source>
        <translation>
            <numerusform>Termin entfernt; der Beitrag ist wieder ein Entwurf</numerusform>
            <numerusform>%n Termine entfernt; die Beiträge sind wieder Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved to the trash</source>
        <translation>
            <numerusform>%n Beitrag in den Papierkorb gelegt</numerusform>
            <numerusform>%n Beiträge in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay where they are</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n bleibt, wo er ist</numerusform>
            <numerusform>%n bleiben, wo sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; not all: %2</source>
        <comment>what was done; why not all of it</comment>
        <translation>%1; nicht alle: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what was done; what was not</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>Postrider::CalendarMoves</name>
    <message>
        <source>This post is out already; it stays on its day.</source>
        <translation>Dieser Beitrag ist schon veröffentlicht; er bleibt auf seinem Tag.</translation>
    </message>
    <message>
        <source>This post is being published right now; it can&apos;t be moved.</source>
        <translation>Dieser Beitrag wird gerade veröffentlicht; er lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>It is not known yet whether this post went out; settle that before you move it.</source>
        <translation>Noch ist unklar, ob dieser Beitrag veröffentlicht wurde; das muss vor dem Verschieben geklärt sein.</translation>
    </message>
    <message>
        <source>%1 is past; choose today or a later day.</source>
        <translation>%1 ist vorbei; bitte heute oder einen späteren Tag wählen.</translation>
    </message>
    <message>
        <source>%1 today is past; choose a later day.</source>
        <translation>%1 ist heute schon vorbei; bitte einen späteren Tag wählen.</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verschoben auf %1</translation>
    </message>
    <message>
        <source>Unscheduled; the post is a draft again</source>
        <translation>Ohne Termin; der Beitrag ist wieder ein Entwurf</translation>
    </message>
</context>
<context>
    <name>Postrider::CalendarPage</name>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No planned or published post has these words.</source>
        <translation>Kein geplanter oder veröffentlichter Beitrag enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Noch ist nichts geplant</translation>
    </message>
    <message>
        <source>Connect an account, write a draft, which works without any, or try everything on the practice network first.</source>
        <translation>Verbinden Sie ein Konto, schreiben Sie einen Entwurf (das geht auch ohne) oder probieren Sie zuerst alles im Übungsnetz aus.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Write a draft</source>
        <translation>Entwurf schreiben</translation>
    </message>
    <message>
        <source>Try the practice network</source>
        <translation>Übungsnetz ausprobieren</translation>
    </message>
    <message>
        <source>The calendar can&apos;t be read</source>
        <translation>Der Kalender lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is read again with the next change, or when you ask.</source>
        <translation>Er wird bei der nächsten Änderung neu gelesen oder wenn Sie es wünschen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Postrider::CardDrag</name>
    <message>
        <source>Drop it on a day, or press Esc</source>
        <translation>Auf einem Tag ablegen oder Esc drücken</translation>
    </message>
    <message>
        <source>Unschedule</source>
        <translation>Termin entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::ComposerFooter</name>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>Tomorrow same time</source>
        <translation>Morgen, gleiche Zeit</translation>
    </message>
    <message>
        <source>Unschedule</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>Back to the drafts</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Drafts…</source>
        <translation>Entwürfe…</translation>
    </message>
    <message>
        <source>Choose a draft to go on with</source>
        <translation>Einen Entwurf zum Weiterschreiben wählen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Nächste freie Zeit</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
</context>
<context>
    <name>Postrider::ComposerSources</name>
    <message>
        <source>The pasted picture</source>
        <translation>Das eingefügte Bild</translation>
    </message>
</context>
<context>
    <name>Postrider::ComposerWindow</name>
    <message>
        <source>Restored after an unexpected end</source>
        <translation>Nach einem unerwarteten Ende wiederhergestellt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scheduled post</source>
        <translation>Geplanter Beitrag</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved to Drafts</source>
        <translation>In den Entwürfen gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Written earlier, and not stored yet</source>
        <translation>Früher geschrieben und noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Postrider::ConnectForm</name>
    <message>
        <source>At %1&apos;s site for developers, make an app of your own and give it the redirect address below.</source>
        <translation>Legen Sie auf der Entwicklerseite von %1 eine eigene App an und geben Sie ihr die Weiterleitungsadresse von unten.</translation>
    </message>
    <message>
        <source>Name your server: the part of your address after its last @.</source>
        <translation>Nennen Sie Ihren Server: den Teil Ihrer Adresse nach dem letzten @.</translation>
    </message>
    <message>
        <source>Your browser opens, and your server asks whether Postrider may post for you.</source>
        <translation>Der Browser öffnet sich, und Ihr Server fragt, ob Postrider für Sie veröffentlichen darf.</translation>
    </message>
    <message>
        <source>Agree there. The account appears here by itself.</source>
        <translation>Stimmen Sie dort zu. Das Konto erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Let %1 make a token for you, and paste it below.</source>
        <translation>Lassen Sie sich von %1 ein Token ausstellen und fügen Sie es unten ein.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Connect in the browser</source>
        <translation>Im Browser verbinden</translation>
    </message>
    <message>
        <source>My browser is on another computer: show me a code to copy</source>
        <translation>Mein Browser ist auf einem anderen Rechner: einen Code zum Kopieren zeigen</translation>
    </message>
    <message>
        <source>Paste a token instead</source>
        <translation>Stattdessen ein Token einfügen</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>From your account&apos;s settings at %1. It is kept encrypted.</source>
        <translation>Aus den Einstellungen Ihres Kontos bei %1. Es wird verschlüsselt aufbewahrt.</translation>
    </message>
    <message>
        <source>Check and connect</source>
        <translation>Prüfen und verbinden</translation>
    </message>
    <message>
        <source>Which server is your account on? For example mastodon.social.</source>
        <translation>Auf welchem Server liegt Ihr Konto? Zum Beispiel mastodon.social.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Leave both empty to use the app that you gave before.</source>
        <translation>Lass beides leer, um die App von zuvor zu benutzen.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>It is kept encrypted.</source>
        <translation>Es wird verschlüsselt aufbewahrt.</translation>
    </message>
    <message>
        <source>Only if you have one of your own.</source>
        <translation>Nur wenn Sie einen eigenen haben.</translation>
    </message>
    <message>
        <source>Its rights</source>
        <translation>Ihre Rechte</translation>
    </message>
</context>
<context>
    <name>Postrider::ConnectPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetz</translation>
    </message>
    <message>
        <source>The practice network</source>
        <translation>Das Übungsnetz</translation>
    </message>
    <message>
        <source>Asking %1 whose token that is</source>
        <translation>%1 wird gefragt, wem das Token gehört</translation>
    </message>
    <message>
        <source>Starting the practice network</source>
        <translation>Das Übungsnetz wird gestartet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
</context>
<context>
    <name>Postrider::ConnectedCard</name>
    <message>
        <source>It is yours to post with.</source>
        <translation>Ab jetzt können Sie damit veröffentlichen.</translation>
    </message>
    <message>
        <source>It is signed in again, and the posts that waited for it go on.</source>
        <translation>Das Konto ist wieder angemeldet, und die wartenden Beiträge gehen weiter.</translation>
    </message>
    <message>
        <source>You signed in as %1, not as %2. It was added as an account of its own; %2 still waits.</source>
        <translation>Sie haben sich als %1 angemeldet, nicht als %2. Es wurde als eigenes Konto hinzugefügt; %2 wartet weiterhin.</translation>
    </message>
    <message>
        <source>To the accounts</source>
        <translation>Zu den Konten</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Beitrag schreiben</translation>
    </message>
    <message>
        <source>Write your first post</source>
        <translation>Ersten Beitrag schreiben</translation>
    </message>
</context>
<context>
    <name>Postrider::Counter</name>
    <message numerus="yes">
        <source>%1: over by %n</source>
        <translation>
            <numerusform>%1: %n zu viel</numerusform>
            <numerusform>%1: %n zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 characters</source>
        <translation>%1: %2 von %3 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n characters</source>
        <translation>
            <numerusform>%1: %n Zeichen</numerusform>
            <numerusform>%1: %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::CredentialFields</name>
    <message>
        <source>Paste the token here.</source>
        <translation>Fügen Sie das Token hier ein.</translation>
    </message>
    <message>
        <source>This is needed too.</source>
        <translation>Das wird auch gebraucht.</translation>
    </message>
</context>
<context>
    <name>Postrider::DayPopup</name>
    <message numerus="yes">
        <source>%n more in Posts</source>
        <translation>
            <numerusform>%n weiterer unter „Beiträge“</numerusform>
            <numerusform>%n weitere unter „Beiträge“</numerusform>
        </translation>
    </message>
    <message>
        <source>New post on this day</source>
        <translation>Neuer Beitrag an diesem Tag</translation>
    </message>
</context>
<context>
    <name>Postrider::DiffText</name>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>dazu: %1</translation>
    </message>
</context>
<context>
    <name>Postrider::DoorPage</name>
    <message>
        <source>This computer has no keychain</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain does not give the key</source>
        <translation>Der Schlüsselbund gibt den Schlüssel nicht her</translation>
    </message>
    <message>
        <source>Your passphrase, please</source>
        <translation>Bitte die Passphrase eingeben</translation>
    </message>
    <message>
        <source>That is not the passphrase</source>
        <translation>Das ist nicht die Passphrase</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Die Ablage ist beschädigt</translation>
    </message>
    <message>
        <source>The store belongs to a newer Postrider</source>
        <translation>Die Ablage gehört zu einem neueren Postrider</translation>
    </message>
    <message>
        <source>The store can&apos;t be written to</source>
        <translation>Die Ablage ist schreibgeschützt</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The store does not open</source>
        <translation>Die Ablage öffnet sich nicht</translation>
    </message>
    <message>
        <source>Access to your accounts is never stored in clear. Choose a passphrase to lock it with instead; you will be asked for it at each start.</source>
        <translation>Zugänge zu Ihren Konten werden nie im Klartext gespeichert. Wählen Sie stattdessen eine Passphrase als Schloss; sie wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>Unlock the keychain of your desktop, then try again. Nothing was changed.</source>
        <translation>Entsperren Sie den Schlüsselbund der Arbeitsumgebung und versuchen Sie es erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Due posts wait until the store is open.</source>
        <translation>Fällige Beiträge warten, bis die Ablage offen ist.</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>Versuchen Sie es erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Dated backups lie beside the store, in %1.</source>
        <translation>Es wurde nichts geändert. Datierte Sicherungen liegen neben der Ablage, in %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Postrider on this computer.</source>
        <translation>Es wurde nichts geändert. Bitte Postrider auf diesem Rechner aktualisieren.</translation>
    </message>
    <message>
        <source>Make %1 writable for you, then try again.</source>
        <translation>Machen Sie %1 für sich beschreibbar und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Make room, then try again. Nothing was lost.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut. Es ging nichts verloren.</translation>
    </message>
    <message>
        <source>The store lies in %1.</source>
        <translation>Die Ablage liegt in %1.</translation>
    </message>
    <message>
        <source>No. Nothing is sent while the store is closed.</source>
        <translation>Nein. Solange die Ablage geschlossen ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The store is gone</source>
        <translation>Die Ablage ist verschwunden</translation>
    </message>
</context>
<context>
    <name>Postrider::DraftDelegate</name>
    <message numerus="yes">
        <source>Thread of %n parts</source>
        <translation>
            <numerusform>Thread mit %n Teil</numerusform>
            <numerusform>Thread mit %n Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No account chosen yet</source>
        <translation>Noch kein Konto gewählt</translation>
    </message>
</context>
<context>
    <name>Postrider::DraftList</name>
    <message>
        <source>Unscheduled posts</source>
        <translation>Beiträge ohne Termin</translation>
    </message>
    <message>
        <source>Enter opens a draft, M takes it to a day.</source>
        <translation>Die Eingabetaste öffnet einen Entwurf, M legt ihn auf einen Tag.</translation>
    </message>
</context>
<context>
    <name>Postrider::DurationInput</name>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>Minuten, Stunden oder Tage</translation>
    </message>
</context>
<context>
    <name>Postrider::EditorColumn</name>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Goes on as a thread: a reply to the part before</source>
        <translation>Geht als Thread weiter: eine Antwort auf den Teil davor</translation>
    </message>
    <message>
        <source>%1 can&apos;t be added: %2</source>
        <translation>%1 lässt sich nicht hinzufügen: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use the shared text</source>
        <translation>Gemeinsamen Text verwenden</translation>
    </message>
    <message>
        <source>The text of its own is dropped. Use the shared text instead?</source>
        <translation>Der eigene Text wird verworfen. Stattdessen den gemeinsamen Text verwenden?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 gets a text of its own.</source>
        <translation>%1 bekommt einen eigenen Text.</translation>
    </message>
</context>
<context>
    <name>Postrider::FindingRow</name>
    <message>
        <source>Wrong: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>Postrider::FindingsList</name>
    <message>
        <source>What should be looked at</source>
        <translation>Was noch zu prüfen ist</translation>
    </message>
</context>
<context>
    <name>Postrider::Finishing</name>
    <message>
        <source>Add alt text</source>
        <translation>Alternativtext hinzufügen</translation>
    </message>
    <message>
        <source>Post anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Schedule anyway</source>
        <translation>Trotzdem planen</translation>
    </message>
    <message>
        <source>Save as a new draft</source>
        <translation>Als neuen Entwurf speichern</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Close, keep for later</source>
        <translation>Schließen und für später behalten</translation>
    </message>
    <message>
        <source>Scheduled: %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>It goes out now</source>
        <translation>Wird jetzt veröffentlicht</translation>
    </message>
    <message>
        <source>Taken off the schedule; it is in the drafts</source>
        <translation>Termin entfernt; der Beitrag liegt bei den Entwürfen</translation>
    </message>
    <message>
        <source>Saved; it stays scheduled</source>
        <translation>Gespeichert; er bleibt geplant</translation>
    </message>
    <message>
        <source>Saved to Drafts</source>
        <translation>In den Entwürfen gespeichert</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This post repeats. Which of them does the change mean?</source>
        <translation>Dieser Beitrag wiederholt sich. Für welche gilt die Änderung?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur diesen</translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation>Diesen und die folgenden</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>Alle, die noch warten</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Trotzdem einreihen</translation>
    </message>
    <message>
        <source>Added to the queue: %1</source>
        <translation>In der Warteschlange: %1</translation>
    </message>
    <message>
        <source>Nothing was sent; it is a draft again</source>
        <translation>Nichts wurde gesendet; es ist wieder ein Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>It goes out in %n second(s)</source>
        <translation>
            <numerusform>Geht in %n Sekunde hinaus</numerusform>
            <numerusform>Geht in %n Sekunden hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Postrider::FirstRun</name>
    <message>
        <source>Try the practice network</source>
        <translation>Übungsnetz ausprobieren</translation>
    </message>
    <message>
        <source>It lives inside Postrider and behaves like a real one. Nothing leaves this computer.</source>
        <translation>Es lebt in Postrider und verhält sich wie ein echtes. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Connect Mastodon</source>
        <translation>Mastodon verbinden</translation>
    </message>
    <message>
        <source>Any server of its family. You sign in through your browser, in a minute.</source>
        <translation>Jeder Server dieser Familie. Die Anmeldung im Browser dauert eine Minute.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep publishing when I close the window</source>
        <translation>Weiter veröffentlichen, wenn ich das Fenster schließe</translation>
    </message>
    <message>
        <source>Start at sign-in to the computer, hidden</source>
        <translation>Bei der Anmeldung am Rechner starten, verborgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Both can be changed later, in Settings.</source>
        <translation>Beides lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Welcome to Postrider</source>
        <translation>Willkommen bei Postrider</translation>
    </message>
    <message>
        <source>Write, plan and publish from this computer. First: who are you?</source>
        <translation>Schreiben, planen und veröffentlichen Sie von diesem Rechner aus. Zuerst: Wer sind Sie?</translation>
    </message>
    <message>
        <source>Your first account</source>
        <translation>Ihr erstes Konto</translation>
    </message>
    <message>
        <source>Where should your posts go? More networks are under Accounts, whenever you like.</source>
        <translation>Wohin sollen Ihre Beiträge gehen? Weitere Netzwerke finden Sie jederzeit unter „Konten“.</translation>
    </message>
    <message>
        <source>While you do other things</source>
        <translation>Während Sie anderes tun</translation>
    </message>
    <message>
        <source>Your posts go out from this computer, so Postrider has to be running when their time comes. What it misses waits, and you are asked.</source>
        <translation>Ihre Beiträge gehen von diesem Rechner aus hinaus; Postrider muss also laufen, wenn ihre Zeit kommt. Was es verpasst, wartet, und Sie werden gefragt.</translation>
    </message>
</context>
<context>
    <name>Postrider::FoldersCard</name>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>A folder for assistants</source>
        <translation>Ein Ordner für Assistenten</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Close %1 to assistants</source>
        <translation>%1 für Assistenten schließen</translation>
    </message>
    <message>
        <source>None yet: for assistants, Postrider reads no files of this computer until you open a folder to them.</source>
        <translation>Noch keiner: Postrider liest für Assistenten keine Dateien dieses Computers, bis Sie ihnen einen Ordner öffnen.</translation>
    </message>
    <message>
        <source>For your assistants, Postrider reads pictures, videos and sound from here and from all folders within, and no other files.</source>
        <translation>Für Ihre Assistenten liest Postrider Bilder, Videos und Ton aus diesen Ordnern und allen darin, und keine anderen Dateien.</translation>
    </message>
</context>
<context>
    <name>Postrider::HealthPill</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausiert bis %1</translation>
    </message>
</context>
<context>
    <name>Postrider::HelpDesk</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Editor-Fenster</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Grab a post; arrows move it, Enter drops it</source>
        <translation>Beitrag greifen; Pfeiltasten bewegen ihn, die Eingabetaste legt ihn ab</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Close, keeping a draft</source>
        <translation>Schließen und Entwurf behalten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. Names, texts and secrets are not among them.</source>
        <translation>Die Diagnose liegt in der Zwischenablage. Namen, Texte und Geheimnisse sind nicht darin.</translation>
    </message>
</context>
<context>
    <name>Postrider::IdentityChoice</name>
    <message>
        <source>Which one do you want to post as?</source>
        <translation>Als wer möchten Sie veröffentlichen?</translation>
    </message>
    <message>
        <source>Your sign-in opens several accounts. Choose one; connect again for the next.</source>
        <translation>Ihre Anmeldung öffnet mehrere Konten. Wählen Sie eines; für das nächste verbinden Sie noch einmal.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
</context>
<context>
    <name>Postrider::KeyCard</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>“%1” can do nothing now.</source>
        <translation>„%1“ kann jetzt nichts mehr.</translation>
    </message>
    <message>
        <source>“%1” works again.</source>
        <translation>„%1“ gilt wieder.</translation>
    </message>
    <message>
        <source>It never works again, for no assistant that has it. What waits for your approval stays.</source>
        <translation>Er gilt nie wieder, für keinen Assistenten, der ihn hat. Was auf Ihre Freigabe wartet, bleibt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>“%1” is revoked.</source>
        <translation>„%1“ ist entzogen.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 entziehen</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1… · %2</source>
        <extracomment>%1 begins with the first characters of a key, %2 &quot;Never used.&quot;</extracomment>
        <translation>%1… · %2</translation>
    </message>
</context>
<context>
    <name>Postrider::KeyForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>So that you know it again: the program, or the computer.</source>
        <translation>Damit Sie ihn wiedererkennen: das Programm oder der Rechner.</translation>
    </message>
    <message>
        <source>What it may do, in one step</source>
        <translation>Was er darf, in einem Schritt</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>Er darf</translation>
    </message>
    <message>
        <source>Ask me before anything goes out</source>
        <translation>Mich fragen, bevor etwas hinausgeht</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>You approve in “Needs you”. Posts to TikTok always wait for you.</source>
        <translation>Freigegeben wird unter „Braucht Sie“. Beiträge für TikTok warten immer auf Sie.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>Posts a day</source>
        <translation>Beiträge am Tag</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>A key for an assistant</source>
        <translation>Ein Schlüssel für einen Assistenten</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one thing that it may do.</source>
        <translation>Wählen Sie mindestens eines, das er darf.</translation>
    </message>
    <message>
        <source>Choose at least one account, or all.</source>
        <translation>Wählen Sie mindestens ein Konto, oder alle.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <source>“%1” is changed.</source>
        <translation>„%1“ ist geändert.</translation>
    </message>
    <message>
        <source>Nothing that it schedules may be due then.</source>
        <translation>Dann darf nichts fällig sein, was er plant.</translation>
    </message>
</context>
<context>
    <name>Postrider::LabelsButton</name>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Labels · %1</source>
        <translation>Schlagwörter · %1</translation>
    </message>
    <message>
        <source>Labels: none</source>
        <translation>Schlagwörter: keine</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Labels, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>launch, harbour</source>
        <translation>Auftakt, Hafen</translation>
    </message>
</context>
<context>
    <name>Postrider::LineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Postrider::Look::ErrorCard</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Went out?</source>
        <translation>Veröffentlicht?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Wie weiter</translation>
    </message>
</context>
<context>
    <name>Postrider::Look::PasswordEdit</name>
    <message>
        <source>Hide what was typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
</context>
<context>
    <name>Postrider::MainWindow</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>About Postrider</source>
        <translation>Über Postrider</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Assistenten</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Ctrl+7</translation>
    </message>
</context>
<context>
    <name>Postrider::MarksBar</name>
    <message>
        <source>Unschedule</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>One week later</source>
        <translation>Eine Woche später</translation>
    </message>
    <message>
        <source>One day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>One week earlier</source>
        <translation>Eine Woche früher</translation>
    </message>
    <message>
        <source>To a day, by arrow keys</source>
        <translation>Auf einen Tag, mit den Pfeiltasten</translation>
    </message>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation>
            <numerusform>%n Beitrag ausgewählt</numerusform>
            <numerusform>%n Beiträge ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MediaStrip</name>
    <message numerus="yes">
        <source>Adding %n files…</source>
        <translation>
            <numerusform>%n Datei wird hinzugefügt…</numerusform>
            <numerusform>%n Dateien werden hinzugefügt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Drop, paste or choose</source>
        <translation>Ablegen, einfügen oder wählen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
    <message>
        <source>Pictures, videos and sounds (%1)</source>
        <translation>Bilder, Videos und Töne (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Adding… %1%</source>
        <translation>Wird hinzugefügt… %1 %</translation>
    </message>
</context>
<context>
    <name>Postrider::MediaTile</name>
    <message>
        <source>File %1, without alt text</source>
        <translation>Datei %1, ohne Alternativtext</translation>
    </message>
    <message>
        <source>File %1: %2</source>
        <translation>Datei %1: %2</translation>
    </message>
    <message>
        <source>Describe it for those who can&apos;t see it</source>
        <translation>Für alle beschreiben, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Add alt text</source>
        <translation>Alternativtext hinzufügen</translation>
    </message>
    <message>
        <source>Alt ✓</source>
        <translation>Alt ✓</translation>
    </message>
</context>
<context>
    <name>Postrider::MissCard</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Zeit wählen…</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Nächste freie Zeit</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>Was to go out %1, %2, on %3.</source>
        <extracomment>%1 is a moment, %2 &quot;3 hours ago&quot;, %3 accounts</extracomment>
        <translation>Sollte am %1 gesendet werden, %2, auf %3.</translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation>Wann soll er gesendet werden?</translation>
    </message>
</context>
<context>
    <name>Postrider::MissedCard</name>
    <message>
        <source>“%1” · %2</source>
        <translation>„%1“ · %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>It came due while nothing could be sent.</source>
        <translation>Er wurde fällig, während nichts gesendet werden konnte.</translation>
    </message>
    <message>
        <source>Went out?</source>
        <translation>Veröffentlicht?</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>It will not go out.</source>
        <translation>Er geht nicht hinaus.</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Nächste freie Zeit</translation>
    </message>
    <message>
        <source>It has a new posting time.</source>
        <translation>Er hat eine neue Sendezeit.</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>It goes out now.</source>
        <translation>Wird jetzt veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>Postrider::MissesModel</name>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
</context>
<context>
    <name>Postrider::MissesSheet</name>
    <message>
        <source>While you were away</source>
        <translation>Während Sie weg waren</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alle auslassen</translation>
    </message>
    <message>
        <source>All to free slots</source>
        <translation>Alle auf freie Zeiten</translation>
    </message>
    <message>
        <source>Post all</source>
        <translation>Alle senden</translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation>Nichts wurde verpasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) came due while nothing could be sent. They wait for your word; what goes out now goes a little apart.</source>
        <translation>
            <numerusform>%n Beitrag wurde fällig, während nichts gesendet werden konnte. Er wartet auf Ihre Entscheidung.</numerusform>
            <numerusform>%n Beiträge wurden fällig, während nichts gesendet werden konnte. Sie warten auf Ihre Entscheidung; was jetzt gesendet wird, geht in kleinen Abständen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) go out now.</source>
        <translation>
            <numerusform>%n Beitrag wird jetzt gesendet.</numerusform>
            <numerusform>%n Beiträge werden jetzt gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new posting time.</source>
        <translation>
            <numerusform>%n Beitrag hat eine neue Sendezeit.</numerusform>
            <numerusform>%n Beiträge haben neue Sendezeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new time.</source>
        <translation>
            <numerusform>%n Beitrag hat eine neue Zeit.</numerusform>
            <numerusform>%n Beiträge haben eine neue Zeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not go out.</source>
        <translation>
            <numerusform>%n Beitrag wird nicht gesendet.</numerusform>
            <numerusform>%n Beiträge werden nicht gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MomentDialog</name>
    <message>
        <source>%1 By the clocks of %2.</source>
        <comment>question, zone</comment>
        <translation>%1 Nach den Uhren von %2.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That moment is past.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
</context>
<context>
    <name>Postrider::MonthDelegate</name>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>posts of a day that do not fit</comment>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MonthView</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Arrow keys move between days, Ctrl with Up and Down between the posts of a day. Enter opens a post or writes a new one, M takes a post along, U unschedules it, Delete deletes it, Space lists the day. Ctrl with Space chooses several posts, Ctrl with A all of the day.</source>
        <translation>Pfeiltasten wechseln zwischen den Tagen, Strg mit Auf und Ab zwischen den Beiträgen eines Tages. Die Eingabetaste öffnet einen Beitrag oder schreibt einen neuen, M nimmt einen Beitrag mit, U entfernt seinen Termin, Entf löscht ihn, die Leertaste listet den Tag auf. Strg mit der Leertaste wählt mehrere Beiträge aus, Strg mit A alle des Tages.</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a post, as one of several</comment>
        <translation>%1, ausgewählt</translation>
    </message>
</context>
<context>
    <name>Postrider::Navigation</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::NeedsModel</name>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
</context>
<context>
    <name>Postrider::NeedsPage</name>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>What an assistant wants to publish, what failed, and accounts to sign in again would be here.</source>
        <translation>Hier stünde, was ein Assistent veröffentlichen möchte, was fehlschlug und welche Konten neu anzumelden sind.</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>Zum Kalender</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;All&quot;, &quot;Approve&quot; ..., %2 how many</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What needs you can&apos;t be shown</source>
        <translation>Was Sie braucht, lässt sich nicht zeigen</translation>
    </message>
</context>
<context>
    <name>Postrider::NetworkChoice</name>
    <message>
        <source>Needs an app of your own at the network first. The next page shows how.</source>
        <translation>Braucht zuerst eine eigene App beim Netzwerk. Die nächste Seite zeigt, wie.</translation>
    </message>
    <message>
        <source>Any server of its family. You sign in through your browser.</source>
        <translation>Jeder Server dieser Familie. Die Anmeldung läuft über den Browser.</translation>
    </message>
    <message>
        <source>You sign in through your browser.</source>
        <translation>Die Anmeldung läuft über den Browser.</translation>
    </message>
    <message>
        <source>With a token that the network makes for you.</source>
        <translation>Mit einem Token, das Ihnen das Netzwerk ausstellt.</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetz</translation>
    </message>
    <message>
        <source>It lives inside Postrider. Nothing leaves this computer.</source>
        <translation>Es lebt in Postrider. Nichts verlässt diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>Postrider::Notifier</name>
    <message>
        <source>A post did not go out on %1</source>
        <translation>Ein Beitrag wurde auf %1 nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Show post</source>
        <translation>Beitrag anzeigen</translation>
    </message>
    <message>
        <source>Did it go out on %1?</source>
        <translation>Wurde er auf %1 veröffentlicht?</translation>
    </message>
    <message>
        <source>The connection broke after it was sent. Nothing is sent again until you say so.</source>
        <translation>Die Verbindung brach nach dem Senden ab. Bis Sie sich äußern, wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>%1 has to be connected again</source>
        <translation>%1 muss neu verbunden werden</translation>
    </message>
    <message>
        <source>Its posts wait until then.</source>
        <translation>Die Beiträge dieses Kontos warten bis dahin.</translation>
    </message>
    <message>
        <source>Show accounts</source>
        <translation>Konten anzeigen</translation>
    </message>
    <message>
        <source>Published on %1</source>
        <translation>Veröffentlicht auf %1</translation>
    </message>
    <message>
        <source>Postrider goes on publishing</source>
        <translation>Postrider veröffentlicht weiter</translation>
    </message>
    <message>
        <source>The window is closed; the sign in the panel opens it again. Quit from there to stop.</source>
        <translation>Das Fenster ist zu; das Symbol im Infobereich öffnet es wieder. Dort lässt sich Postrider auch beenden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>Postrider can&apos;t publish</source>
        <translation>Postrider kann nicht veröffentlichen</translation>
    </message>
    <message>
        <source>Open Postrider</source>
        <translation>Postrider öffnen</translation>
    </message>
    <message>
        <source>%1 asks you to approve a post</source>
        <translation>%1 bittet um Freigabe eines Beitrags</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Postrider::NumbersCard</name>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>Jetzt abfragen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt …</translation>
    </message>
    <message>
        <source>There is nothing newer to be read yet.</source>
        <translation>Neuere Zahlen gibt es noch nicht.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Nothing was read yet.</source>
        <translation>Noch nichts abgefragt.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>Postrider::OptionBox</name>
    <message>
        <source>None</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Asking the network...</source>
        <translation>Das Netzwerk wird gefragt...</translation>
    </message>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>Es gibt nichts zur Auswahl.</translation>
    </message>
</context>
<context>
    <name>Postrider::Pages</name>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetz</translation>
    </message>
    <message>
        <source>Nothing here has left this computer, and its numbers are invented.</source>
        <translation>Nichts von hier hat diesen Rechner verlassen, und die Zahlen sind erfunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n favourite(s)</source>
        <translation>
            <numerusform>%n Favorit</numerusform>
            <numerusform>%n Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boost(s)</source>
        <translation>
            <numerusform>%n-mal geteilt</numerusform>
            <numerusform>%n-mal geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>In reply to</source>
        <translation>Als Antwort auf</translation>
    </message>
    <message>
        <source>Nothing has been published here yet.</source>
        <translation>Hier wurde noch nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>A post on the practice network</source>
        <translation>Ein Beitrag im Übungsnetz</translation>
    </message>
    <message>
        <source>Practice network: allow %1?</source>
        <translation>Übungsnetz: %1 zulassen?</translation>
    </message>
    <message>
        <source>It wants to practise as @you@practice. No real account is involved.</source>
        <translation>Es möchte als @you@practice üben. Kein echtes Konto ist beteiligt.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Do not allow</source>
        <translation>Nicht zulassen</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ihr Code</translation>
    </message>
    <message>
        <source>Copy this code and paste it into Postrider:</source>
        <translation>Kopieren Sie diesen Code und fügen Sie ihn in Postrider ein:</translation>
    </message>
    <message>
        <source>Not allowed. You can close this page.</source>
        <translation>Nicht zugelassen. Sie können diese Seite schließen.</translation>
    </message>
</context>
<context>
    <name>Postrider::PartEditor</name>
    <message>
        <source>right away</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>after 1 day</source>
        <translation>nach 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>nach %n Tag</numerusform>
            <numerusform>nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>after 1 hour</source>
        <translation>nach 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>after %n hours</source>
        <translation>
            <numerusform>nach %n Stunde</numerusform>
            <numerusform>nach %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>nach %n Min.</numerusform>
            <numerusform>nach %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n s</source>
        <translation>
            <numerusform>nach %n s</numerusform>
            <numerusform>nach %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 · reply</source>
        <translation>Teil %1 · Antwort</translation>
    </message>
    <message>
        <source>When part %1 follows the part before</source>
        <translation>Wann Teil %1 auf den Teil davor folgt</translation>
    </message>
    <message>
        <source>Remove part %1</source>
        <translation>Teil %1 entfernen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of part %1</source>
        <translation>Text von Teil %1</translation>
    </message>
    <message>
        <source>What would you like to say?</source>
        <translation>Was möchten Sie sagen?</translation>
    </message>
    <message>
        <source>And then?</source>
        <translation>Und dann?</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures or videos to part %1</source>
        <translation>Bilder oder Videos zu Teil %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>Postrider::PauseButton</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
</context>
<context>
    <name>Postrider::PauseMenu</name>
    <message>
        <source>Pause publishing</source>
        <translation>Veröffentlichen pausieren</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>posts labelled “%1”</source>
        <translation>Beiträge mit dem Schlagwort „%1“</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>ein Konto</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>One account</source>
        <translation>Ein Konto</translation>
    </message>
    <message>
        <source>One label</source>
        <translation>Ein Schlagwort</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>Resume %1 (paused until %2)</source>
        <translation>Fortsetzen: %1 (pausiert bis %2)</translation>
    </message>
    <message>
        <source>Paused: %1.</source>
        <translation>Pausiert: %1.</translation>
    </message>
    <message>
        <source>Paused until %2: %1.</source>
        <translation>Pausiert bis %2: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Goes on: %1.</source>
        <translation>Geht weiter: %1.</translation>
    </message>
</context>
<context>
    <name>Postrider::PostDelegate</name>
    <message numerus="yes">
        <source>thread of %n parts</source>
        <translation>
            <numerusform>Thread mit %n Teil</numerusform>
            <numerusform>Thread mit %n Teilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::PostHeader</name>
    <message>
        <source>Back to all posts</source>
        <translation>Zurück zu allen Beiträgen</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete at the network…</source>
        <translation>Beim Netzwerk löschen …</translation>
    </message>
</context>
<context>
    <name>Postrider::PostList</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>What you write is here: drafts, what waits for its time, and what is out.</source>
        <translation>Was Sie schreiben, steht hier: Entwürfe, was auf seine Zeit wartet und was veröffentlicht ist.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message>
        <source>A composer that you close keeps its text here.</source>
        <translation>Ein geschlossenes Editor-Fenster bewahrt seinen Text hier auf.</translation>
    </message>
    <message>
        <source>Nothing waits for its time</source>
        <translation>Nichts wartet auf seine Zeit</translation>
    </message>
    <message>
        <source>Give a post a time and it goes out by itself.</source>
        <translation>Geben Sie einem Beitrag eine Zeit, und er geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>Nothing is out yet</source>
        <translation>Noch nichts veröffentlicht</translation>
    </message>
    <message>
        <source>What went out is here, with its story.</source>
        <translation>Was veröffentlicht wurde, steht hier, mit seiner Geschichte.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>What a network refuses is here, with its words.</source>
        <translation>Was ein Netzwerk ablehnt, steht hier, mit dessen Worten.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>What you delete can be put back from here.</source>
        <translation>Was Sie löschen, lässt sich von hier zurücklegen.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Search posts</source>
        <translation>Beiträge suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Welche Beiträge</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation>%1 Beiträge</translation>
    </message>
    <message>
        <source>No post is like that</source>
        <translation>Kein passender Beitrag</translation>
    </message>
    <message>
        <source>Other words or another account may find it.</source>
        <translation>Andere Wörter oder ein anderes Konto finden ihn vielleicht.</translation>
    </message>
    <message>
        <source>Show all posts</source>
        <translation>Alle Beiträge anzeigen</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Beitrag schreiben</translation>
    </message>
    <message>
        <source>The posts can&apos;t be shown</source>
        <translation>Die Beiträge lassen sich nicht anzeigen</translation>
    </message>
    <message>
        <source>Nothing was changed; they are read again as soon as you ask.</source>
        <translation>Es wurde nichts geändert; sie werden neu gelesen, sobald Sie es wünschen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Moved to the trash.</source>
        <translation>In den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Er ist wieder da.</translation>
    </message>
</context>
<context>
    <name>Postrider::PostPage</name>
    <message>
        <source>Moved to the trash.</source>
        <translation>In den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Er ist wieder da.</translation>
    </message>
</context>
<context>
    <name>Postrider::PostView</name>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>Postrider::PreviewCard</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Own text for %1</source>
        <translation>Eigener Text für %1</translation>
    </message>
    <message>
        <source>Preview for %1 on %2</source>
        <translation>Vorschau für %1 auf %2</translation>
    </message>
</context>
<context>
    <name>Postrider::PreviewColumn</name>
    <message>
        <source>Choose an account to see what its followers will see.</source>
        <translation>Wählen Sie ein Konto, um zu sehen, was seine Follower sehen werden.</translation>
    </message>
</context>
<context>
    <name>Postrider::ProfilePage</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>New posts are planned by its clock.</source>
        <translation>Neue Beiträge werden nach ihrer Uhr geplant.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort, noch einmal</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>How should Postrider call you?</source>
        <translation>Wie soll Postrider Sie nennen?</translation>
    </message>
    <message>
        <source>Choose one of the list: type a city near you.</source>
        <translation>Bitte eine aus der Liste wählen: Geben Sie eine Stadt in Ihrer Nähe ein.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The one that you signed in with.</source>
        <translation>Das, mit dem Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ihr Passwort ist geändert.</translation>
    </message>
</context>
<context>
    <name>Postrider::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the upload to %1</source>
        <translation>Das Hochladen zu %1 abbrechen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Converting a file for %1: %2 %</source>
        <translation>Eine Datei wird für %1 umgewandelt: %2 %</translation>
    </message>
    <message>
        <source>Uploading to %1: %2 % of %3</source>
        <translation>Wird zu %1 hochgeladen: %2 % von %3</translation>
    </message>
</context>
<context>
    <name>Postrider::QuietHoursEdit</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhig ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhig bis</translation>
    </message>
    <message>
        <source>to</source>
        <comment>quiet hours</comment>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>Postrider::ReadingCosts</name>
    <message>
        <source>Networks that charge for numbers</source>
        <translation>Netzwerke, die für Zahlen Geld verlangen</translation>
    </message>
    <message>
        <source>Likes and other numbers of posts there are read only as long as the month&apos;s amount lasts. With 0 they are never read, and cost nothing.</source>
        <translation>„Gefällt mir“ und andere Zahlen der Beiträge dort werden nur gelesen, solange der Betrag für den Monat reicht. Bei 0 werden sie nie gelesen und kosten nichts.</translation>
    </message>
    <message>
        <source>dollars</source>
        <extracomment>After the amount: &quot;This month: $0.01 of at most [5.00] dollars&quot;</extracomment>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>What a month of reading numbers on %1 may cost, in dollars</source>
        <translation>Was das Lesen von Zahlen auf %1 im Monat kosten darf, in Dollar</translation>
    </message>
    <message>
        <source>%1: reading numbers costs $%2 a post.</source>
        <translation>%1: Zahlen zu lesen kostet %2 $ je Beitrag.</translation>
    </message>
    <message>
        <source>This month: $%1 of at most</source>
        <translation>Diesen Monat: %1 $ von höchstens</translation>
    </message>
</context>
<context>
    <name>Postrider::Reconciling</name>
    <message>
        <source>Postrider has no way to look for it there.</source>
        <translation>Postrider kann dort nicht danach suchen.</translation>
    </message>
    <message>
        <source>The network takes it for a post that is out already.</source>
        <translation>Das Netzwerk hält ihn für einen Beitrag, der schon veröffentlicht ist.</translation>
    </message>
    <message>
        <source>More was posted since than the network lists.</source>
        <translation>Seitdem wurde mehr veröffentlicht, als das Netzwerk auflistet.</translation>
    </message>
    <message>
        <source>A post with the same words is there, but made at another time.</source>
        <translation>Dort steht ein Beitrag mit demselben Wortlaut, aber von einem anderen Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>Postrider::ReconnectCard</name>
    <message>
        <source>%1 · has to sign in again</source>
        <translation>%1 · muss neu angemeldet werden</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Es wartet</translation>
    </message>
    <message>
        <source>No post waits for it.</source>
        <translation>Kein Beitrag wartet darauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s), the next is due %1</source>
        <translation>
            <numerusform>%n Beitrag, fällig %1</numerusform>
            <numerusform>%n Beiträge, der nächste ist fällig %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Wie weiter</translation>
    </message>
    <message>
        <source>They go on by their own rules once you are back.</source>
        <translation>Sie gehen nach ihren eigenen Regeln weiter, sobald Sie zurück sind.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
</context>
<context>
    <name>Postrider::RepeatButton</name>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>It goes out once.</source>
        <translation>Wird einmal gesendet.</translation>
    </message>
    <message>
        <source>Repeat: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>If late: %1</source>
        <translation>Verspätet: %1</translation>
    </message>
    <message>
        <source>When it can&apos;t go out at its time: %1</source>
        <translation>Wenn er nicht zu seiner Zeit gesendet werden kann: %1</translation>
    </message>
    <message>
        <source>When it can&apos;t go out at its time</source>
        <translation>Wenn er nicht zu seiner Zeit gesendet werden kann</translation>
    </message>
</context>
<context>
    <name>Postrider::RepeatPicker</name>
    <message>
        <source>The rule, as calendars write it (RFC 5545)</source>
        <translation>Die Regel, wie Kalender sie schreiben (RFC 5545)</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>Wie er sich wiederholt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>By a rule of my own</source>
        <translation>Nach eigener Regel</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of days, weeks or months</comment>
        <translation>alle </translation>
    </message>
    <message>
        <source>Every so many days, weeks or months</source>
        <translation>Alle so vielen Tage, Wochen oder Monate</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Wann es endet</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source> times</source>
        <translation> Mal</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>A day to leave out</source>
        <translation>Ein Tag, der ausgelassen wird</translation>
    </message>
    <message>
        <source>Leave this day out</source>
        <translation>Diesen Tag auslassen</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <extracomment>after &quot;every 2&quot;</extracomment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <translation>
            <numerusform>Woche</numerusform>
            <numerusform>Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>Monat</numerusform>
            <numerusform>Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <comment>a day that can be taken away</comment>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>Do not leave out %1</source>
        <translation>%1 doch nicht auslassen</translation>
    </message>
    <message>
        <source>It goes out once.</source>
        <translation>Wird einmal gesendet.</translation>
    </message>
    <message>
        <source>Choose a time for the first one; the others follow from it.</source>
        <translation>Wählen Sie eine Zeit für den ersten; die anderen folgen daraus.</translation>
    </message>
    <message>
        <source>No date is left.</source>
        <translation>Kein Termin ist übrig.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
</context>
<context>
    <name>Postrider::RulesCard</name>
    <message>
        <source>What the command line schedules waits for my approval too</source>
        <translation>Auch was die Befehlszeile plant, wartet auf meine Freigabe</translation>
    </message>
    <message>
        <source>For all assistants</source>
        <translation>Für alle Assistenten</translation>
    </message>
    <message>
        <source>For computers on which an assistant can type commands as you.</source>
        <translation>Für Rechner, auf denen ein Assistent unter Ihrem Namen Befehle eingeben kann.</translation>
    </message>
    <message>
        <source>Let assistants’ programs in over HTTP, from this computer only</source>
        <translation>Programme von Assistenten über HTTP einlassen, nur von diesem Rechner</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Port auf diesem Rechner</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Postrider::SearchField</name>
    <message>
        <source>Search posts</source>
        <translation>Beiträge suchen</translation>
    </message>
</context>
<context>
    <name>Postrider::SecretCard</name>
    <message>
        <source>It is shown this one time. Keep it where you keep passwords, or put it into the variable PTZ_API_KEY right away.</source>
        <translation>Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn bei Ihren Passwörtern auf, oder setzen Sie ihn gleich in die Variable PTZ_API_KEY.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ich habe ihn</translation>
    </message>
    <message>
        <source>The key “%1” is ready</source>
        <translation>Der Schlüssel „%1“ ist fertig</translation>
    </message>
</context>
<context>
    <name>Postrider::SettingInput</name>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>Postrider::SettingsForm</name>
    <message>
        <source>Settings on %1</source>
        <translation>Einstellungen auf %1</translation>
    </message>
    <message>
        <source>Settings on %1: %2</source>
        <translation>Einstellungen auf %1: %2</translation>
    </message>
</context>
<context>
    <name>Postrider::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Keep publishing when I close the window</source>
        <translation>Weiter veröffentlichen, wenn ich das Fenster schließe</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer, without a window</source>
        <translation>Bei der Anmeldung am Rechner starten, ohne Fenster</translation>
    </message>
    <message>
        <source>Postrider publishes while it runs. Posts that come due while it does not wait, and go out by the rule that each of them has for being late.</source>
        <translation>Postrider veröffentlicht, solange es läuft. Beiträge, die fällig werden, während es nicht läuft, warten und gehen nach der Regel hinaus, die jeder von ihnen für Verspätungen hat.</translation>
    </message>
    <message>
        <source>Tell me when a post is out</source>
        <translation>Melden, wenn ein Beitrag veröffentlicht ist</translation>
    </message>
    <message>
        <source>What failed or needs you is always told.</source>
        <translation>Was fehlgeschlagen ist oder auf Sie wartet, wird immer gemeldet.</translation>
    </message>
    <message>
        <source>Lock when nobody does anything for</source>
        <translation>Sperren, wenn niemand etwas tut, nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A locked window hides everything; publishing goes on.</source>
        <translation>Ein gesperrtes Fenster verbirgt alles; das Veröffentlichen geht weiter.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Posts that are late</source>
        <translation>Verspätete Beiträge</translation>
    </message>
    <message>
        <source>After “Post now”, wait so that I can undo it</source>
        <translation>Nach „Jetzt veröffentlichen“ warten, damit ich es rückgängig machen kann</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>When a new post can&apos;t go out at its time, afterwards:</source>
        <translation>Wenn ein neuer Beitrag nicht zu seiner Zeit gesendet werden kann, danach:</translation>
    </message>
    <message>
        <source>What happens to new posts that are late</source>
        <translation>Was mit neuen Beiträgen geschieht, die verspätet sind</translation>
    </message>
    <message>
        <source>Each post can have a rule of its own, in its composer.</source>
        <translation>Jeder Beitrag kann beim Schreiben eine eigene Regel bekommen.</translation>
    </message>
</context>
<context>
    <name>Postrider::SetupCard</name>
    <message>
        <source>Connect an assistant</source>
        <translation>Einen Assistenten verbinden</translation>
    </message>
    <message>
        <source>The assistant&apos;s program</source>
        <translation>Das Programm des Assistenten</translation>
    </message>
    <message>
        <source>What to put there</source>
        <translation>Was dort hineingehört</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Open on this computer at %1</source>
        <translation>Offen auf diesem Rechner unter %1</translation>
    </message>
    <message>
        <source>Closed: assistants can&apos;t reach Postrider.</source>
        <translation>Geschlossen: Assistenten erreichen Postrider nicht.</translation>
    </message>
    <message>
        <source>It answers, and lets in nobody without a key.</source>
        <translation>Es antwortet und lässt niemanden ohne Schlüssel ein.</translation>
    </message>
</context>
<context>
    <name>Postrider::ShortcutSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>Keine Aktion heißt so.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>Search actions or keys</source>
        <translation>Aktionen oder Tasten suchen</translation>
    </message>
</context>
<context>
    <name>Postrider::SignInPage</name>
    <message>
        <source>Locked. Publishing goes on.</source>
        <translation>Gesperrt. Das Veröffentlichen geht weiter.</translation>
    </message>
    <message>
        <source>Sign in to Postrider</source>
        <translation>Bei Postrider anmelden</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Auf diesem Rechner angemeldet bleiben</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>One moment...</source>
        <translation>Einen Moment...</translation>
    </message>
    <message>
        <source>After a wrong password the next try has to wait.</source>
        <translation>Nach einem falschen Passwort muss der nächste Versuch warten.</translation>
    </message>
    <message>
        <source>That password is not right.</source>
        <translation>Das Passwort stimmt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde erneut versuchen</numerusform>
            <numerusform>In %n Sekunden erneut versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Postrider::SlotsEditor</name>
    <message>
        <source>By the clocks of</source>
        <translation>Nach den Uhren von</translation>
    </message>
    <message>
        <source>Time zone of the posting times</source>
        <translation>Zeitzone der Sendezeiten</translation>
    </message>
    <message>
        <source>Posting times</source>
        <translation>Sendezeiten</translation>
    </message>
    <message>
        <source>A further time of day</source>
        <translation>Eine weitere Uhrzeit</translation>
    </message>
    <message>
        <source>Add time</source>
        <translation>Uhrzeit hinzufügen</translation>
    </message>
    <message>
        <source>On working days; tick the others in the table.</source>
        <translation>An Werktagen; die anderen kreuzen Sie in der Tabelle an.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n queued post(s) went to another time.</source>
        <translation>
            <numerusform>%n eingereihter Beitrag bekam eine andere Zeit.</numerusform>
            <numerusform>%n eingereihte Beiträge bekamen andere Zeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No posting times yet. With some, “Add to queue” in a new post takes the next free one.</source>
        <translation>Noch keine Sendezeiten. Mit ihnen nimmt „In die Warteschlange“ in einem neuen Beitrag die nächste freie.</translation>
    </message>
    <message>
        <source>The next free one: %1</source>
        <translation>Die nächste freie: %1</translation>
    </message>
</context>
<context>
    <name>Postrider::SplitButton</name>
    <message>
        <source>More ways to finish</source>
        <translation>Weitere Möglichkeiten zum Abschließen</translation>
    </message>
</context>
<context>
    <name>Postrider::StatusStrip</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Nothing to come</source>
        <translation>Nichts steht an</translation>
    </message>
    <message>
        <source>Next: %1 %2</source>
        <extracomment>%1 is a time of day, %2 something like &quot;in 12 min&quot;</extracomment>
        <translation>Nächster: %1 %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Publishing now</source>
        <translation>Sendet gerade</translation>
    </message>
    <message>
        <source>Publishing on</source>
        <translation>Läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n verpasst</numerusform>
            <numerusform>%n verpasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) came due while you were away</source>
        <translation>
            <numerusform>%n Beitrag wurde fällig, während Sie weg waren</numerusform>
            <numerusform>%n Beiträge wurden fällig, während Sie weg waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing has stopped</source>
        <translation>Es wird nichts veröffentlicht</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>Offline: posts wait for a connection</source>
        <translation>Offline: Beiträge warten auf eine Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>Publishing on
%n pause(s)</source>
        <comment>accounts or labels that are paused</comment>
        <translation>
            <numerusform>Läuft
%n Pause</numerusform>
            <numerusform>Läuft
%n Pausen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>Postrider::StoryView</name>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show every request</source>
        <translation>Jede Anfrage zeigen</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Jede Anfrage</translation>
    </message>
</context>
<context>
    <name>Postrider::TakedownQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete it there</source>
        <translation>Dort löschen</translation>
    </message>
    <message>
        <source>Delete it on %1? With it go the answers and likes that it has there, and nothing brings it back. Here it moves to the trash.</source>
        <translation>Auf %1 löschen? Damit verschwinden auch die Antworten und Likes, die er dort hat, und nichts bringt ihn zurück. Hier kommt er in den Papierkorb.</translation>
    </message>
    <message>
        <source>Deleted on %1, and moved to the trash here.</source>
        <translation>Auf %1 gelöscht und hier in den Papierkorb verschoben.</translation>
    </message>
</context>
<context>
    <name>Postrider::TargetSection</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>See it on %1</source>
        <translation>Auf %1 ansehen</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist er?</translation>
    </message>
    <message>
        <source>Its address, if you have it at hand. Numbers are read from there later.</source>
        <translation>Seine Adresse, falls Sie sie zur Hand haben. Von dort werden später die Zahlen gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Er ist veröffentlicht</translation>
    </message>
    <message>
        <source>Its own text on this account</source>
        <translation>Eigener Text für dieses Konto</translation>
    </message>
</context>
<context>
    <name>Postrider::TextTabs</name>
    <message>
        <source>Whose text</source>
        <translation>Wessen Text</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>%1, with a text of its own</source>
        <translation>%1, mit eigenem Text</translation>
    </message>
</context>
<context>
    <name>Postrider::TimeField</name>
    <message>
        <source>When it goes out</source>
        <translation>Wann er veröffentlicht wird</translation>
    </message>
    <message>
        <source>In words: tue 9, +2h, tomorrow 18:00. Up and down move by five minutes.</source>
        <translation>In Worten: di 9, +2h, morgen 18:00. Auf und Ab verschieben um fünf Minuten.</translation>
    </message>
    <message>
        <source>tue 9 · +2h · tomorrow 18:00 · 24.12. 9:30 · 18:00 Berlin</source>
        <translation>di 9 · +2h · morgen 18:00 · 24.12. 9:30 · 18:00 Berlin</translation>
    </message>
    <message>
        <source>When? tue 9, +2h</source>
        <translation>Wann? di 9, +2h</translation>
    </message>
    <message>
        <source>No time can be read from that</source>
        <translation>Darin ist keine Zeit zu erkennen</translation>
    </message>
    <message>
        <source>Choose an account first: posting times are an account&apos;s own.</source>
        <translation>Wählen Sie erst ein Konto: Sendezeiten gehören zu einem Konto.</translation>
    </message>
    <message>
        <source>This account has no posting times yet.</source>
        <translation>Dieses Konto hat noch keine Sendezeiten.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>Postrider::Tray</name>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>Postrider is locked. Publishing is paused.</source>
        <translation>Postrider ist gesperrt. Das Veröffentlichen ist pausiert.</translation>
    </message>
    <message>
        <source>Postrider is locked. Publishing goes on.</source>
        <translation>Postrider ist gesperrt. Das Veröffentlichen geht weiter.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Needs you (%1)</source>
        <translation>Wartet auf Sie (%1)</translation>
    </message>
    <message>
        <source>Open Postrider</source>
        <translation>Postrider öffnen</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>While you were away (%1)…</source>
        <translation>Während Sie weg waren (%1)…</translation>
    </message>
</context>
<context>
    <name>Postrider::TroubleCard</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Its address there, if you have it at hand: https://…</source>
        <translation>Seine Adresse dort, falls zur Hand: https://…</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist er?</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Er ist veröffentlicht</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Went out?</source>
        <translation>Veröffentlicht?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Wie weiter</translation>
    </message>
    <message numerus="yes">
        <source>And on %n more account(s).</source>
        <translation>
            <numerusform>Und auf %n weiteren Konto.</numerusform>
            <numerusform>Und auf %n weiteren Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It stays with the failed posts.</source>
        <translation>Er bleibt bei den fehlgeschlagenen Beiträgen.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Postrider::UnscheduledTray</name>
    <message>
        <source>Drafts wait here. Drop a post here to take its time away.</source>
        <translation>Hier warten Entwürfe. Legen Sie einen Beitrag hier ab, um ihm seinen Termin zu nehmen.</translation>
    </message>
    <message>
        <source>Unscheduled · %L1</source>
        <translation>Ohne Termin · %L1</translation>
    </message>
</context>
<context>
    <name>Postrider::UserCard</name>
    <message>
        <source>Reset password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Keep the user</source>
        <translation>Benutzer behalten</translation>
    </message>
    <message>
        <source>Hand everything over to me</source>
        <translation>Alles an mich übergeben</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>Reset the password of %1</source>
        <translation>Passwort von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 hat ein neues Passwort.</translation>
    </message>
    <message>
        <source>What becomes of the posts, accounts and media of %1?</source>
        <translation>Was wird aus den Beiträgen, Konten und Medien von %1?</translation>
    </message>
    <message numerus="yes">
        <source>There are %n post(s).</source>
        <translation>
            <numerusform>Es gibt %n Beitrag.</numerusform>
            <numerusform>Es gibt %n Beiträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over, they are yours and go out as planned. Deleted, they are gone from here for good; what is published stays on the networks.</source>
        <translation>Übergeben gehören sie Ihnen und werden wie geplant veröffentlicht. Gelöscht sind sie hier endgültig fort; was veröffentlicht ist, bleibt in den Netzwerken.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Make user</source>
        <translation>Zum Benutzer machen</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>Make %1 a user</source>
        <translation>%1 zum Benutzer machen</translation>
    </message>
    <message>
        <source>Make %1 an administrator</source>
        <translation>%1 zum Administrator machen</translation>
    </message>
</context>
<context>
    <name>Postrider::UsersPage</name>
    <message>
        <source>Add user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>Postrider::WaitCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Copy the address for another browser</source>
        <translation>Adresse für einen anderen Browser kopieren</translation>
    </message>
    <message>
        <source>Code or address</source>
        <translation>Code oder Adresse</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only if the browser shows a code, or ends at a page that does not load: paste the code, or that page&apos;s address.</source>
        <translation>Nur wenn der Browser einen Code zeigt oder auf einer Seite endet, die nicht lädt: Fügen Sie den Code oder die Adresse dieser Seite ein.</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Der Browser ist an der Reihe</translation>
    </message>
    <message>
        <source>Agree there, then paste the code that it shows.</source>
        <translation>Stimmen Sie dort zu und fügen Sie dann den angezeigten Code ein.</translation>
    </message>
    <message>
        <source>Agree there and come back. This page goes on by itself.</source>
        <translation>Stimmen Sie dort zu und kommen Sie zurück. Diese Seite geht von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>Postrider::WhoAreYou</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>For signing in on this computer. Nothing is sent to it.</source>
        <translation>Zum Anmelden auf diesem Rechner. Es wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Posts are planned by its clock.</source>
        <translation>Beiträge werden nach ihrer Uhr geplant.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>How should Postrider call you?</source>
        <translation>Wie soll Postrider Sie nennen?</translation>
    </message>
    <message>
        <source>That is not an e-mail address yet.</source>
        <translation>Das ist noch keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Choose one of the list: type a city near you.</source>
        <translation>Bitte eine aus der Liste wählen: Geben Sie eine Stadt in Ihrer Nähe ein.</translation>
    </message>
    <message>
        <source>One moment...</source>
        <translation>Einen Moment...</translation>
    </message>
</context>
<context>
    <name>Postrider::WindowProgram</name>
    <message>
        <source>You are on the practice network as %1.</source>
        <translation>Sie sind als %1 im Übungsnetz.</translation>
    </message>
</context>
<context>
    <name>QueueService</name>
    <message>
        <source>Only an ADMIN may pause all publishing.</source>
        <translation>Nur ein ADMIN darf alle Veröffentlichungen pausieren.</translation>
    </message>
    <message>
        <source>A label without a name can&apos;t be paused.</source>
        <translation>Ein Schlagwort ohne Namen lässt sich nicht pausieren.</translation>
    </message>
    <message>
        <source>That is not paused.</source>
        <translation>Das ist nicht pausiert.</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>Jedes Jahr</numerusform>
            <numerusform>Alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1</source>
        <comment>first Monday of a month</comment>
        <translation>ersten %1</translation>
    </message>
    <message>
        <source>the second %1</source>
        <translation>zweiten %1</translation>
    </message>
    <message>
        <source>the third %1</source>
        <translation>dritten %1</translation>
    </message>
    <message>
        <source>the fourth %1</source>
        <translation>vierten %1</translation>
    </message>
    <message>
        <source>the fifth %1</source>
        <translation>fünften %1</translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>letzten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>a series that ends after so many</comment>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Every week on Monday</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1 on day %2</source>
        <comment>Every month on day 24</comment>
        <translation>%1 am Tag %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Every day, until 1 March</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>That is no rule for repeating: write it like FREQ=WEEKLY;BYDAY=MO,WE.</source>
        <translation>Das ist keine Regel zum Wiederholen: Schreiben Sie sie wie FREQ=WEEKLY;BYDAY=MO,WE.</translation>
    </message>
    <message>
        <source>Posts repeat once an hour at most.</source>
        <translation>Beiträge wiederholen sich höchstens einmal in der Stunde.</translation>
    </message>
    <message>
        <source>An hourly rule takes days of the week and minutes only; use FREQ=DAILY with BYHOUR instead.</source>
        <translation>Eine stündliche Regel kennt nur Wochentage und Minuten; nehmen Sie stattdessen FREQ=DAILY mit BYHOUR.</translation>
    </message>
    <message>
        <source>A rule ends after a number of times or at a time, not both.</source>
        <translation>Eine Regel endet nach einer Anzahl oder zu einer Zeit, nicht beides.</translation>
    </message>
    <message>
        <source>That rule has no time at which anything would go out.</source>
        <translation>Diese Regel hat keine Zeit, zu der etwas hinausginge.</translation>
    </message>
    <message>
        <source>A series needs a time to begin with, and a time zone.</source>
        <translation>Eine Serie braucht eine Anfangszeit und eine Zeitzone.</translation>
    </message>
    <message>
        <source>The rule itself names days or hours that this move would contradict; give the series another rule instead.</source>
        <translation>Die Regel nennt selbst Tage oder Stunden, denen diese Verschiebung widerspräche; geben Sie der Serie stattdessen eine andere Regel.</translation>
    </message>
</context>
<context>
    <name>RedirectPage</name>
    <message>
        <source>Signed in. You can close this tab and go back to Postrider.</source>
        <translation>Angemeldet. Sie können diesen Tab schließen und zu Postrider zurückkehren.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Nothing was connected; you can close this tab.</source>
        <translation>Die Anmeldung wurde abgelehnt. Es wurde nichts verbunden; Sie können diesen Tab schließen.</translation>
    </message>
    <message>
        <source>This address belongs to another sign-in. Please start again in Postrider.</source>
        <translation>Diese Adresse gehört zu einer anderen Anmeldung. Bitte in Postrider neu beginnen.</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>It went out…</source>
        <translation>Wurde veröffentlicht…</translation>
    </message>
    <message>
        <source>It did not: send again</source>
        <translation>Wurde es nicht: noch einmal senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>Zu den Konten</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>It goes out now.</source>
        <translation>Wird jetzt veröffentlicht.</translation>
    </message>
    <message>
        <source>Noted: it is out.</source>
        <translation>Vermerkt: Er ist veröffentlicht.</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>Wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It is a draft again.</source>
        <translation>Er ist wieder ein Entwurf.</translation>
    </message>
</context>
<context>
    <name>SeriesService</name>
    <message>
        <source>The post repeats already.</source>
        <translation>Der Beitrag wiederholt sich schon.</translation>
    </message>
    <message>
        <source>Only a post that waits for its time can repeat.</source>
        <translation>Nur ein Beitrag, der auf seine Zeit wartet, kann sich wiederholen.</translation>
    </message>
    <message>
        <source>A post in the queue of an account can&apos;t repeat; give it a time first.</source>
        <translation>Ein Beitrag in der Warteschlange eines Kontos kann sich nicht wiederholen; geben Sie ihm zuerst eine Zeit.</translation>
    </message>
    <message>
        <source>The rule has ended already: no time of it is yet to come.</source>
        <translation>Die Regel ist schon zu Ende: Keine ihrer Zeiten kommt noch.</translation>
    </message>
    <message>
        <source>A rule is for this and the following posts, or for all.</source>
        <translation>Eine Regel gilt für diesen und die folgenden Beiträge oder für alle.</translation>
    </message>
    <message>
        <source>The post does not repeat.</source>
        <translation>Der Beitrag wiederholt sich nicht.</translation>
    </message>
    <message>
        <source>There is no series %1.</source>
        <translation>Es gibt keine Serie %1.</translation>
    </message>
</context>
<context>
    <name>SettingSchema</name>
    <message>
        <source>A code such as &quot;en&quot; or &quot;de&quot;.</source>
        <translation>Ein Kürzel wie „en“ oder „de“.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Setting &quot;%1&quot;: the value can&apos;t be used.</source>
        <translation>Einstellung „%1“: Der Wert ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot;: %2</source>
        <translation>Einstellung „%1“: %2</translation>
    </message>
    <message>
        <source>there is no such setting. There are: %1</source>
        <translation>diese Einstellung gibt es nicht. Es gibt: %1</translation>
    </message>
    <message>
        <source>it is needed.</source>
        <translation>sie wird gebraucht.</translation>
    </message>
    <message>
        <source>it has too few or too many entries.</source>
        <translation>sie hat zu wenige oder zu viele Einträge.</translation>
    </message>
    <message>
        <source>it should be of type %1.</source>
        <translation>sie muss vom Typ %1 sein.</translation>
    </message>
    <message>
        <source>it should be one of %1.</source>
        <translation>sie muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>it is out of bounds.</source>
        <translation>sie liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>sie ist zu lang.</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot;: the value can&apos;t be read as its type.</source>
        <translation>Einstellung „%1“: Der Wert lässt sich nicht als deren Typ lesen.</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>Nicht gelistet</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Followers only</source>
        <translation>Nur Follower</translation>
    </message>
    <message>
        <source>Mentioned people only</source>
        <translation>Nur erwähnte Personen</translation>
    </message>
    <message>
        <source>Mutual followers only</source>
        <translation>Nur gegenseitige Follower</translation>
    </message>
    <message>
        <source>This server only</source>
        <translation>Nur dieser Server</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Connections only</source>
        <translation>Nur Kontakte</translation>
    </message>
    <message>
        <source>Members who are signed in</source>
        <translation>Angemeldete Mitglieder</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>Three days</source>
        <translation>Drei Tage</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Zwei Wochen</translation>
    </message>
    <message>
        <source>Standard YouTube licence</source>
        <translation>Standard-YouTube-Lizenz</translation>
    </message>
    <message>
        <source>Creative Commons, attribution</source>
        <translation>Creative Commons, Namensnennung</translation>
    </message>
</context>
<context>
    <name>SignInFlow</name>
    <message>
        <source>The sign-in did not allow everything that is needed: %1 is missing.</source>
        <translation>Die Anmeldung hat nicht alles erlaubt, was gebraucht wird: %1 fehlt.</translation>
    </message>
</context>
<context>
    <name>SlotService</name>
    <message>
        <source>%1 has no posting times: add some, or choose a time.</source>
        <translation>%1 hat keine Sendezeiten: Fügen Sie welche hinzu oder wählen Sie eine Zeit.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>A posting time is a day of the week and a time like 09:30.</source>
        <translation>Eine Sendezeit ist ein Wochentag mit einer Uhrzeit wie 09:30.</translation>
    </message>
    <message>
        <source>The post has no account to go to.</source>
        <translation>Der Beitrag hat kein Konto, auf das er gehen könnte.</translation>
    </message>
    <message>
        <source>The account has that posting time already.</source>
        <translation>Das Konto hat diese Sendezeit schon.</translation>
    </message>
    <message>
        <source>The account has no such posting time.</source>
        <translation>Das Konto hat keine solche Sendezeit.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>%1 could not be reached; nothing was sent.</source>
        <translation>%1 war nicht erreichbar; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 asked to slow down; nothing was sent.</source>
        <translation>%1 bat um ein langsameres Tempo; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 had trouble of its own; it did not take the post.</source>
        <translation>%1 hatte selbst Schwierigkeiten; der Beitrag wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s access any more.</source>
        <translation>%1 akzeptiert den Zugang des Kontos nicht mehr.</translation>
    </message>
    <message>
        <source>%1 refused it.</source>
        <translation>%1 hat ihn abgelehnt.</translation>
    </message>
    <message>
        <source>%1 refused it:</source>
        <translation>%1 hat ihn abgelehnt:</translation>
    </message>
    <message>
        <source>It is being sent to %1.</source>
        <translation>Er wird gerade an %1 gesendet.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>An %1 gesendet.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so it may be out.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam; er ist vielleicht veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 gave an answer that nobody can read, so it may be out.</source>
        <translation>%1 gab eine Antwort, die niemand lesen kann; er ist vielleicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Postrider ended while it was being sent, so it may be out.</source>
        <translation>Postrider wurde während des Sendens beendet; er ist vielleicht veröffentlicht.</translation>
    </message>
    <message>
        <source>It is being prepared.</source>
        <translation>Er wird vorbereitet.</translation>
    </message>
    <message>
        <source>Postrider ended while it was being prepared; nothing was sent.</source>
        <translation>Postrider wurde während der Vorbereitung beendet; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection broke while it was being prepared; nothing was sent.</source>
        <translation>Die Verbindung brach während der Vorbereitung ab; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Uploaded one file.</source>
        <translation>Eine Datei hochgeladen.</translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %n files.</source>
        <translation>
            <numerusform>%n Datei hochgeladen.</numerusform>
            <numerusform>%n Dateien hochgeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has worked through the files.</source>
        <translation>%1 hat die Dateien verarbeitet.</translation>
    </message>
    <message>
        <source>Prepared it on %1.</source>
        <translation>Auf %1 vorbereitet.</translation>
    </message>
    <message>
        <source>Asked %1 again, in a way that can&apos;t make two.</source>
        <translation>%1 noch einmal gefragt, auf eine Weise, die nichts verdoppeln kann.</translation>
    </message>
    <message>
        <source>You said that it is there.</source>
        <translation>Sie sagten, dass er da ist.</translation>
    </message>
    <message>
        <source>Looked it up: it is there.</source>
        <translation>Nachgesehen: Er ist da.</translation>
    </message>
    <message>
        <source>Published.</source>
        <translation>Veröffentlicht.</translation>
    </message>
    <message>
        <source>It was sent, but nobody knows whether it arrived.</source>
        <translation>Er wurde gesendet, aber niemand weiß, ob er ankam.</translation>
    </message>
    <message>
        <source>Looked it up once: not seen yet.</source>
        <translation>Einmal nachgesehen: noch nicht zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Looked it up %n times: not seen yet.</source>
        <translation>
            <numerusform>%n-mal nachgesehen: noch nicht zu sehen.</numerusform>
            <numerusform>%n-mal nachgesehen: noch nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Postrider looks again on %1.</source>
        <translation>Postrider sieht auf %1 noch einmal nach.</translation>
    </message>
    <message>
        <source>Nothing is sent again until you say whether it is out.</source>
        <translation>Nichts wird noch einmal gesendet, bis Sie sagen, ob er veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Goes out after part %1.</source>
        <translation>Wird nach Teil %1 veröffentlicht.</translation>
    </message>
    <message>
        <source>Goes out.</source>
        <translation>Wird veröffentlicht.</translation>
    </message>
    <message>
        <source>Is tried again.</source>
        <translation>Wird erneut versucht.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Er wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Er wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Wait for the files</source>
        <translation>Auf die Dateien warten</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Scheduled at %1, which publishes it by itself.</source>
        <translation>Bei %1 geplant; dort wird er von selbst veröffentlicht.</translation>
    </message>
    <message>
        <source>You said that it is not there.</source>
        <translation>Sie sagten, dass er nicht da ist.</translation>
    </message>
    <message>
        <source>Look: it is there</source>
        <translation>Nachsehen: Er ist da</translation>
    </message>
    <message>
        <source>Look: not seen</source>
        <translation>Nachsehen: nicht gefunden</translation>
    </message>
    <message>
        <source>Your word: it is there</source>
        <translation>Ihr Wort: Er ist da</translation>
    </message>
    <message>
        <source>Your word: it is not there</source>
        <translation>Ihr Wort: Er ist nicht da</translation>
    </message>
</context>
<context>
    <name>TakedownService</name>
    <message>
        <source>One of its networks deletes no posts.</source>
        <translation>Eines seiner Netzwerke löscht keine Beiträge.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1, %2 %3 · %4</source>
        <comment>day, time, zone, countdown</comment>
        <translation>%1, %2 %3 · %4</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing needs you</source>
        <translation>1 Sache wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n Sache wartet auf Sie</numerusform>
            <numerusform>%n Sachen warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Veröffentlichen ist pausiert</translation>
    </message>
    <message>
        <source>Offline: posts go out once there is a connection</source>
        <translation>Offline: Beiträge gehen hinaus, sobald es eine Verbindung gibt</translation>
    </message>
    <message>
        <source>1 post is going out</source>
        <translation>1 Beitrag wird gerade veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are going out</source>
        <translation>
            <numerusform>%n Beitrag wird gerade veröffentlicht</numerusform>
            <numerusform>%n Beiträge werden gerade veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1 %2, %3</source>
        <translation>nächster: %1 %2, %3</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(kein Text)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit (1 post due before tomorrow will wait until you start again)</source>
        <translation>Beenden (1 vor morgen fälliger Beitrag wartet bis zum nächsten Start)</translation>
    </message>
    <message numerus="yes">
        <source>Quit (%n posts due before tomorrow will wait until you start again)</source>
        <translation>
            <numerusform>Beenden (%n vor morgen fälliger Beitrag wartet bis zum nächsten Start)</numerusform>
            <numerusform>Beenden (%n vor morgen fällige Beiträge warten bis zum nächsten Start)</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing is paused until %1</source>
        <translation>Veröffentlichen ist pausiert bis %1</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The post is out; its part %1 is not.</source>
        <translation>Der Beitrag ist veröffentlicht; sein Teil %1 nicht.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
    <message>
        <source>No. It is out on %1.</source>
        <translation>Nein. Veröffentlicht ist er auf %1.</translation>
    </message>
    <message>
        <source>%1 refused it without a reason.</source>
        <translation>%1 hat ihn ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>%1 says %2.</source>
        <translation>%1 sagt %2.</translation>
    </message>
    <message>
        <source>It did not go out on %1</source>
        <translation>Auf %1 nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Nothing is sent again until you say so.</source>
        <translation>Nichts wird noch einmal gesendet, bis Sie sich äußern.</translation>
    </message>
    <message>
        <source>First say of the other account whether it went out there.</source>
        <translation>Sagen Sie zuerst für das andere Konto, ob er dort veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Did it go out on %1?</source>
        <translation>Wurde er auf %1 veröffentlicht?</translation>
    </message>
    <message>
        <source>The connection broke after the post was sent, before %1 answered.</source>
        <translation>Die Verbindung brach nach dem Senden ab, bevor %1 antwortete.</translation>
    </message>
    <message>
        <source>Postrider ended while the post was being sent.</source>
        <translation>Postrider wurde beendet, während der Beitrag gesendet wurde.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Postrider looks again as soon as it can. Until it knows, nothing is sent twice.</source>
        <translation>Postrider sieht so bald wie möglich noch einmal nach. Bis das geklärt ist, wird nichts doppelt gesendet.</translation>
    </message>
    <message>
        <source>Postrider looks again at %1. Until it knows, nothing is sent twice.</source>
        <translation>Postrider sieht noch einmal nach (%1). Bis das geklärt ist, wird nichts doppelt gesendet.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>%1 has to be connected again</source>
        <translation>%1 muss neu verbunden werden</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s access any more.</source>
        <translation>%1 akzeptiert den Zugang des Kontos nicht mehr.</translation>
    </message>
    <message>
        <source>It said %1.</source>
        <translation>Die Antwort: %1.</translation>
    </message>
    <message>
        <source>It goes out by its own rules once the account is back.</source>
        <translation>Er geht nach seinen eigenen Regeln hinaus, sobald das Konto wieder da ist.</translation>
    </message>
    <message>
        <source>Its time has passed</source>
        <translation>Seine Zeit ist verstrichen</translation>
    </message>
    <message>
        <source>Postrider could not send anything at %1.</source>
        <translation>Postrider konnte zur geplanten Zeit (%1) nichts senden.</translation>
    </message>
    <message>
        <source>It waits for your word.</source>
        <translation>Er wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>It waits for approval</source>
        <translation>Er wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Somebody has to agree before it goes out.</source>
        <translation>Jemand muss zustimmen, bevor er veröffentlicht wird.</translation>
    </message>
    <message>
        <source>It goes out at its time once it is approved.</source>
        <translation>Nach der Freigabe geht er zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist pausiert</translation>
    </message>
    <message>
        <source>Publishing on this account was paused.</source>
        <translation>Das Veröffentlichen auf diesem Konto wurde pausiert.</translation>
    </message>
    <message>
        <source>It goes out by its own rules once the account goes on.</source>
        <translation>Er geht nach seinen eigenen Regeln hinaus, sobald es bei dem Konto weitergeht.</translation>
    </message>
    <message>
        <source>It has not gone out yet on %1</source>
        <translation>Auf %1 noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Postrider tries again at %1, by itself.</source>
        <translation>Postrider versucht es von selbst wieder (%1).</translation>
    </message>
    <message>
        <source>Postrider tries again as soon as it can, by itself.</source>
        <translation>Postrider versucht es von selbst wieder, sobald es geht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You stopped its way to %1</source>
        <translation>Sie haben ihn auf dem Weg zu %1 angehalten</translation>
    </message>
    <message>
        <source>The upload was cancelled before the post was made.</source>
        <translation>Das Hochladen wurde abgebrochen, bevor der Beitrag erstellt war.</translation>
    </message>
</context>
<context>
    <name>TwitterPlatform</name>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>One with OAuth 2.0 user context. It lasts two hours, so it is for trying things out.</source>
        <translation>Eines mit OAuth-2.0-Nutzerkontext. Es gilt zwei Stunden, taugt also zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Sign in to X&apos;s developer console with the account that shall own the app, and accept the agreement.</source>
        <translation>Melden Sie sich in der Entwicklerkonsole von X mit dem Konto an, dem die App gehören soll, und stimmen Sie der Vereinbarung zu.</translation>
    </message>
    <message>
        <source>Buy credits there, and set a spending limit if you like: X takes money for each call.</source>
        <translation>Kaufen Sie dort Guthaben und setzen Sie auf Wunsch eine Ausgabengrenze: X nimmt für jeden Aufruf Geld.</translation>
    </message>
    <message>
        <source>Create an app, open it, and choose &quot;Set up&quot; under &quot;User authentication settings&quot;.</source>
        <translation>Legen Sie eine App an, öffnen Sie sie und wählen Sie unter „User authentication settings“ den Knopf „Set up“.</translation>
    </message>
    <message>
        <source>Choose the permission &quot;Read and write&quot; and the type &quot;Native App&quot;.</source>
        <translation>Wählen Sie die Berechtigung „Read and write“ und die Art „Native App“.</translation>
    </message>
    <message>
        <source>Enter the redirect addresses below as callback addresses, each exactly as it is written here; any web site of yours will do as the website.</source>
        <translation>Tragen Sie die Weiterleitungsadressen unten als „Callback URI“ ein, jede genau wie hier geschrieben; als Website genügt irgendeine Ihrer eigenen.</translation>
    </message>
    <message>
        <source>Save, and copy the &quot;Client ID&quot; of OAuth 2.0 to here. No secret is needed.</source>
        <translation>Speichern Sie und kopieren Sie die „Client ID“ von OAuth 2.0 hierher. Ein Geheimnis ist nicht nötig.</translation>
    </message>
    <message>
        <source>X is paid in advance, from the app&apos;s credits: 0.015 US dollars a post, 0.20 for a post with a link, 0.005 for an alt text or for each post read, 0.01 for a deletion.</source>
        <translation>X wird im Voraus bezahlt, aus dem Guthaben der App: 0,015 US-Dollar je Beitrag, 0,20 für einen Beitrag mit Link, 0,005 für einen Alternativtext oder je gelesenem Beitrag, 0,01 für eine Löschung.</translation>
    </message>
    <message>
        <source>Apps without an enterprise contract can&apos;t quote posts, can answer only posts that mention or quote the account, and take one cashtag a post.</source>
        <translation>Apps ohne Unternehmensvertrag können keine Beiträge zitieren, nur auf Beiträge antworten, die das Konto erwähnen oder zitieren, und je Beitrag nur ein Cashtag senden.</translation>
    </message>
    <message>
        <source>X could not work on the file.</source>
        <translation>X konnte die Datei nicht verarbeiten.</translation>
    </message>
    <message>
        <source>A post on X takes no sound (POST /2/media/upload).</source>
        <translation>Ein Beitrag auf X nimmt keinen Ton auf (POST /2/media/upload).</translation>
    </message>
    <message>
        <source>X replaces a post by another one with an address of its own, for Premium accounts and within an hour (POST /2/tweets, edit_options).</source>
        <translation>X ersetzt einen Beitrag durch einen anderen mit eigener Adresse, nur bei Premium-Konten und innerhalb einer Stunde (POST /2/tweets, edit_options).</translation>
    </message>
    <message>
        <source>X&apos;s API has no scheduler (POST /2/tweets).</source>
        <translation>Die API von X hat keine Zeitplanung (POST /2/tweets).</translation>
    </message>
    <message>
        <source>Your developer app at X has no credits left. Buy some at console.x.com, or raise its spending limit there; what is planned waits meanwhile, and is tried every hour.</source>
        <translation>Ihre Entwickler-App bei X hat kein Guthaben mehr. Kaufen Sie welches auf console.x.com oder erhöhen Sie dort ihr Ausgabenlimit; was geplant ist, wartet inzwischen und wird jede Stunde versucht.</translation>
    </message>
    <message>
        <source>Your developer app at X has used up its spending limit. Raise it at console.x.com, or wait for the next billing period; what is planned is tried once a day.</source>
        <translation>Ihre Entwickler-App bei X hat ihr Ausgabenlimit erreicht. Erhöhen Sie es auf console.x.com oder warten Sie auf den nächsten Abrechnungszeitraum; was geplant ist, wird einmal am Tag versucht.</translation>
    </message>
    <message>
        <source>X does not let your developer app do this. At console.x.com, put the app into a project and give it the permission &quot;Read and write&quot;; then connect the account again.</source>
        <translation>X lässt Ihre Entwickler-App das nicht tun. Nehmen Sie die App auf console.x.com in ein Projekt auf und geben Sie ihr die Berechtigung „Read and write“; verbinden Sie dann das Konto neu.</translation>
    </message>
    <message>
        <source>X lets Postrider upload no files to this account (media.write). Connect the account again and allow uploads.</source>
        <translation>X lässt Postrider keine Dateien in dieses Konto hochladen (media.write). Verbinden Sie das Konto erneut und erlauben Sie das Hochladen.</translation>
    </message>
</context>
<context>
    <name>TwitterSettings</name>
    <message>
        <source>Choices</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>Seconds, in whole minutes.</source>
        <translation>Sekunden, in ganzen Minuten.</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Not together with media or a quoted post.</source>
        <translation>Nicht zusammen mit Medien oder einem zitierten Beitrag.</translation>
    </message>
    <message>
        <source>Who may reply</source>
        <translation>Wer antworten darf</translation>
    </message>
    <message>
        <source>Quoted post</source>
        <translation>Zitierter Beitrag</translation>
    </message>
    <message>
        <source>Its address on x.com. X takes quotes from apps with an enterprise contract only.</source>
        <translation>Seine Adresse auf x.com. X nimmt Zitate nur von Apps mit Unternehmensvertrag an.</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>A post&apos;s address on x.com. X takes it only where that post mentions or quotes this account.</source>
        <translation>Die Adresse eines Beitrags auf x.com. X nimmt die Antwort nur an, wenn jener Beitrag dieses Konto erwähnt oder zitiert.</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>The number in its address on x.com.</source>
        <translation>Die Zahl in ihrer Adresse auf x.com.</translation>
    </message>
    <message>
        <source>Show a post for subscribers to all followers</source>
        <translation>Einen Beitrag für Abonnenten allen Followern zeigen</translation>
    </message>
    <message>
        <source>Has pictures made by an AI</source>
        <translation>Enthält von einer KI erzeugte Bilder</translation>
    </message>
    <message>
        <source>Is paid advertising</source>
        <translation>Ist bezahlte Werbung</translation>
    </message>
</context>
<context>
    <name>TypedSignIn</name>
    <message>
        <source>The name that belongs to the password is missing.</source>
        <translation>Der Name, der zum Passwort gehört, fehlt.</translation>
    </message>
</context>
<context>
    <name>UserService</name>
    <message>
        <source>The account was removed together with its user.</source>
        <translation>Das Konto wurde zusammen mit seinem Benutzer entfernt.</translation>
    </message>
    <message>
        <source>Posts can only be handed over to another user.</source>
        <translation>Beiträge lassen sich nur an einen anderen Benutzer übergeben.</translation>
    </message>
    <message>
        <source>One of the user&apos;s posts is being sent just now. Try again in a moment.</source>
        <translation>Einer der Beiträge dieses Benutzers wird gerade gesendet. Bitte gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A user needs a name.</source>
        <translation>Ein Benutzer braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a user with the e-mail %1 already.</source>
        <translation>Es gibt schon einen Benutzer mit der E-Mail-Adresse %1.</translation>
    </message>
    <message>
        <source>A user needs a password.</source>
        <translation>Ein Benutzer braucht ein Passwort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone.</source>
        <translation>„%1“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>The old password is not right.</source>
        <translation>Das alte Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>There is no user yet: add one with &quot;user add&quot;.</source>
        <translation>Es gibt noch keinen Benutzer: mit „user add“ lässt sich einer anlegen.</translation>
    </message>
    <message>
        <source>There is no user with the e-mail %1.</source>
        <translation>Es gibt keinen Benutzer mit der E-Mail-Adresse %1.</translation>
    </message>
    <message>
        <source>The e-mail or the password is not right.</source>
        <translation>E-Mail-Adresse oder Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>Only an administrator may add users.</source>
        <translation>Nur Administratoren dürfen Benutzer hinzufügen.</translation>
    </message>
    <message>
        <source>Only an administrator may change roles.</source>
        <translation>Nur Administratoren dürfen Rollen ändern.</translation>
    </message>
    <message>
        <source>The last administrator stays one.</source>
        <translation>Der letzte Administrator bleibt einer.</translation>
    </message>
    <message>
        <source>Only an administrator may remove users.</source>
        <translation>Nur Administratoren dürfen Benutzer entfernen.</translation>
    </message>
    <message>
        <source>Nobody can remove themselves; another administrator can.</source>
        <translation>Niemand kann sich selbst entfernen; ein anderer Administrator kann es.</translation>
    </message>
    <message>
        <source>The last administrator can&apos;t be removed.</source>
        <translation>Der letzte Administrator kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>This store&apos;s key lies in the keychain; it takes no passphrase.</source>
        <translation>Der Schlüssel dieser Ablage liegt im Schlüsselbund; sie nimmt keine Passphrase.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>That can&apos;t be used.</source>
        <translation>Das ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>There is no such thing.</source>
        <translation>So etwas gibt es nicht.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>Das ist Ihnen nicht erlaubt.</translation>
    </message>
    <message>
        <source>That does not fit its present state.</source>
        <translation>Das passt nicht zum jetzigen Zustand.</translation>
    </message>
    <message>
        <source>That time is past.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The store is damaged. It was left as it is; the folder &quot;backups&quot; beside it may hold an earlier one.</source>
        <translation>Die Ablage ist beschädigt. Sie wurde nicht angetastet; im Ordner „backups“ daneben liegt vielleicht eine frühere.</translation>
    </message>
    <message>
        <source>The store was made by a newer version of Postrider. It was left as it is; please update.</source>
        <translation>Die Ablage stammt von einer neueren Version von Postrider. Sie wurde nicht angetastet; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>Another program holds the store. Nothing was changed; try again.</source>
        <translation>Ein anderes Programm hält die Ablage. Es wurde nichts geändert; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The store can&apos;t be written: its folder or file is read-only.</source>
        <translation>Die Ablage lässt sich nicht beschreiben: Ihr Ordner oder ihre Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The store did not answer.</source>
        <translation>Die Ablage hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The keychain is locked, or it is another one than the one that holds this store&apos;s key. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder ein anderer als der, in dem der Schlüssel dieser Ablage liegt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The passphrase does not open this store.</source>
        <translation>Die Passphrase öffnet diese Ablage nicht.</translation>
    </message>
    <message>
        <source>A stored secret was changed or belongs to another store; connect the account again.</source>
        <translation>Ein gespeichertes Geheimnis wurde verändert oder gehört zu einer anderen Ablage; bitte das Konto neu verbinden.</translation>
    </message>
    <message>
        <source>The network refused the post.</source>
        <translation>Das Netzwerk hat den Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>The network does not accept the access token; connect the account again.</source>
        <translation>Das Netzwerk akzeptiert das Zugriffstoken nicht; bitte das Konto neu verbinden.</translation>
    </message>
    <message>
        <source>Too many tries or requests: wait a little before the next one.</source>
        <translation>Zu viele Versuche oder Anfragen: bitte vor der nächsten ein wenig warten.</translation>
    </message>
    <message>
        <source>The network could not be reached or had trouble of its own.</source>
        <translation>Das Netzwerk war nicht erreichbar oder hatte selbst Schwierigkeiten.</translation>
    </message>
    <message>
        <source>The network gave an answer that is not in its documentation.</source>
        <translation>Das Netzwerk gab eine Antwort, die nicht in seiner Dokumentation steht.</translation>
    </message>
    <message>
        <source>That address is not a server of this kind.</source>
        <translation>Unter dieser Adresse ist kein Server dieser Art.</translation>
    </message>
    <message>
        <source>The server could not be reached; nothing was sent.</source>
        <translation>Der Server war nicht erreichbar; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection broke before there was an answer.</source>
        <translation>Die Verbindung brach ab, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It may or may not have gone out; that is being checked before anything is sent again.</source>
        <translation>Vielleicht ist er veröffentlicht, vielleicht nicht; das wird geprüft, bevor wieder etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Another publisher is at work on it.</source>
        <translation>Ein anderes Programm ist gerade mit dem Senden beschäftigt.</translation>
    </message>
    <message>
        <source>Something went wrong inside Postrider.</source>
        <translation>In Postrider ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The text has %2 characters; %1 are allowed.</source>
        <translation>Der Text hat %2 Zeichen; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>There is nothing to post: write a text or add a picture.</source>
        <translation>Es gibt nichts zu veröffentlichen: bitte einen Text schreiben oder ein Bild hinzufügen.</translation>
    </message>
    <message>
        <source>There are %2 files; %1 are allowed.</source>
        <translation>Es sind %2 Dateien; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>A video or sound must be the only file of a post.</source>
        <translation>Ein Video oder Ton muss die einzige Datei eines Beitrags sein.</translation>
    </message>
    <message>
        <source>The network does not take files of type %2.</source>
        <translation>Das Netzwerk nimmt keine Dateien vom Typ %2.</translation>
    </message>
    <message>
        <source>The file has %2 bytes; %1 are allowed.</source>
        <translation>Die Datei hat %2 Bytes; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>The picture has %2 pixels; %1 are allowed.</source>
        <translation>Das Bild hat %2 Pixel; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>This network wants at least one picture or video.</source>
        <translation>Dieses Netzwerk verlangt mindestens ein Bild oder Video.</translation>
    </message>
    <message>
        <source>The alt text has %2 characters; %1 are allowed.</source>
        <translation>Der Alternativtext hat %2 Zeichen; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>A poll can&apos;t go with files.</source>
        <translation>Eine Umfrage geht nicht zusammen mit Dateien.</translation>
    </message>
    <message>
        <source>The poll has %2 options; two to %1 are allowed.</source>
        <translation>Die Umfrage hat %2 Antworten; zwei bis %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>A poll option has %2 characters; %1 are allowed.</source>
        <translation>Eine Antwort der Umfrage hat %2 Zeichen; %1 sind erlaubt.</translation>
    </message>
    <message>
        <source>The poll&apos;s length of %2 seconds is outside what the server allows (%1).</source>
        <translation>Die Dauer der Umfrage von %2 Sekunden liegt außerhalb dessen, was der Server erlaubt (%1).</translation>
    </message>
    <message>
        <source>The network has no such setting.</source>
        <translation>Das Netzwerk hat keine solche Einstellung.</translation>
    </message>
    <message>
        <source>The setting&apos;s value can&apos;t be used.</source>
        <translation>Der Wert der Einstellung ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It said: &quot;%1&quot;</source>
        <translation>Die Antwort: „%1“</translation>
    </message>
    <message>
        <source>A draft.</source>
        <translation>Ein Entwurf.</translation>
    </message>
    <message>
        <source>Will be tried again.</source>
        <translation>Wird erneut versucht.</translation>
    </message>
    <message>
        <source>Waits for its time.</source>
        <translation>Wartet auf seine Zeit.</translation>
    </message>
    <message>
        <source>Is being sent.</source>
        <translation>Wird gerade gesendet.</translation>
    </message>
    <message>
        <source>The network&apos;s own scheduler holds it.</source>
        <translation>Der Planer des Netzwerks hält ihn bereit.</translation>
    </message>
    <message>
        <source>It is out.</source>
        <translation>Er ist veröffentlicht.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Er wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>It may or may not be out; that is being checked.</source>
        <translation>Vielleicht ist er veröffentlicht, vielleicht nicht; das wird geprüft.</translation>
    </message>
    <message>
        <source>Waits for your approval.</source>
        <translation>Wartet auf Ihre Freigabe.</translation>
    </message>
    <message>
        <source>Waits until the account is connected again.</source>
        <translation>Wartet, bis das Konto neu verbunden ist.</translation>
    </message>
    <message>
        <source>Waits because publishing is paused.</source>
        <translation>Wartet, weil das Veröffentlichen pausiert ist.</translation>
    </message>
    <message>
        <source>Its time passed while nothing could be sent; say whether it should still go out.</source>
        <translation>Seine Zeit verstrich, als nichts gesendet werden konnte; sagen Sie, ob er noch veröffentlicht werden soll.</translation>
    </message>
    <message>
        <source>Is held.</source>
        <translation>Ist angehalten.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Did it go out?</source>
        <translation>Veröffentlicht?</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The network would refuse this (%3).</source>
        <translation>Das Netzwerk würde dies ablehnen (%3).</translation>
    </message>
    <message>
        <source>The account has no posting times.</source>
        <translation>Das Konto hat keine Sendezeiten.</translation>
    </message>
    <message>
        <source>Working on the file broke off; it may be damaged. Nothing else was harmed.</source>
        <translation>Die Arbeit an der Datei brach ab; sie ist vielleicht beschädigt. Sonst hat nichts Schaden genommen.</translation>
    </message>
    <message>
        <source>The store&apos;s file was moved or deleted while Postrider was running. Nothing is sent or saved until it is back in its place; then start Postrider again if this message stays.</source>
        <translation>Die Datei der Ablage wurde verschoben oder gelöscht, während Postrider lief. Nichts wird gesendet oder gespeichert, bis sie wieder an ihrem Platz ist; bleibt diese Meldung dann, hilft ein Neustart von Postrider.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. Use a passphrase instead.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund. Nehmen Sie stattdessen eine Passphrase.</translation>
    </message>
    <message>
        <source>This store is locked with a passphrase.</source>
        <translation>Dieser Speicher ist mit einer Passphrase verschlossen.</translation>
    </message>
    <message>
        <source>The text has %2 bytes; %1 are allowed.</source>
        <translation>Der Text hat %2 Bytes; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The network does not take videos coded as %2.</source>
        <translation>Das Netzwerk nimmt keine Videos in der Kodierung %2.</translation>
    </message>
    <message>
        <source>One side has %2 pixels; %1 are allowed.</source>
        <translation>Eine Seite hat %2 Pixel; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The shorter side has %2 pixels; at least %1 are needed.</source>
        <translation>Die kürzere Seite hat %2 Pixel; nötig sind mindestens %1.</translation>
    </message>
    <message>
        <source>Its width to its height is %2; the network takes %1.</source>
        <translation>Breite zu Höhe ist %2; das Netzwerk nimmt %1.</translation>
    </message>
    <message>
        <source>The video lasts %2 seconds; %1 are allowed.</source>
        <translation>Das Video dauert %2 Sekunden; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The video lasts %2 seconds; at least %1 are needed.</source>
        <translation>Das Video dauert %2 Sekunden; nötig sind mindestens %1.</translation>
    </message>
    <message>
        <source>The video has %2 frames a second; the network&apos;s limit is %1.</source>
        <translation>Das Video hat %2 Bilder in der Sekunde; die Grenze des Netzwerks ist %1.</translation>
    </message>
    <message>
        <source>The video has %2 bits a second; %1 are allowed.</source>
        <translation>Das Video hat %2 Bit in der Sekunde; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The animation has %2 frames; %1 are allowed.</source>
        <translation>Die Animation hat %2 Bilder; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The video&apos;s sound has more channels or samples (%2) than the network takes (%1).</source>
        <translation>Der Ton des Videos hat mehr Kanäle oder Abtastwerte (%2), als das Netzwerk nimmt (%1).</translation>
    </message>
    <message>
        <source>The video is interlaced, or its index is at its end.</source>
        <translation>Das Video ist in Halbbildern gespeichert, oder sein Verzeichnis steht an seinem Ende.</translation>
    </message>
    <message>
        <source>A link card goes with one picture at most, which is shown on it.</source>
        <translation>Zu einer Linkkarte gehört höchstens ein Bild, das auf ihr gezeigt wird.</translation>
    </message>
    <message>
        <source>The network takes videos once the account&apos;s e-mail address is confirmed there.</source>
        <translation>Das Netzwerk nimmt Videos an, sobald die E-Mail-Adresse des Kontos dort bestätigt ist.</translation>
    </message>
    <message>
        <source>It was left out, because its time was missed.</source>
        <translation>Er wurde ausgelassen, weil seine Zeit verpasst wurde.</translation>
    </message>
    <message>
        <source>It was left out, because the part before it did not go out.</source>
        <translation>Er wurde ausgelassen, weil der Teil davor nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>Published, but another text is shown there.</source>
        <translation>Veröffentlicht, aber dort steht ein anderer Text.</translation>
    </message>
    <message numerus="yes">
        <source>Published, but only %1 of %n file(s) are shown there.</source>
        <translation>
            <numerusform>Veröffentlicht, aber dort ist %1 von %n Datei zu sehen.</numerusform>
            <numerusform>Veröffentlicht, aber dort sind nur %1 von %n Dateien zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published, but the description of 1 of %n file(s) is not there.</source>
        <translation>
            <numerusform>Veröffentlicht, aber die Beschreibung der einen Datei fehlt dort.</numerusform>
            <numerusform>Veröffentlicht, aber die Beschreibung von 1 von %n Dateien fehlt dort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published, but the descriptions of %1 of %n file(s) are not there.</source>
        <translation>
            <numerusform>Veröffentlicht, aber die Beschreibungen von %1 von %n Datei fehlen dort.</numerusform>
            <numerusform>Veröffentlicht, aber die Beschreibungen von %1 von %n Dateien fehlen dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Published. The network said: &quot;%1&quot;</source>
        <translation>Veröffentlicht. Das Netzwerk sagte: „%1“</translation>
    </message>
    <message>
        <source>Character %2 of the text is none that the network takes.</source>
        <translation>Zeichen %2 des Textes nimmt das Netzwerk nicht an.</translation>
    </message>
    <message>
        <source>The text has %2 cashtags; %1 is allowed.</source>
        <translation>Der Text hat %2 Cashtags; erlaubt ist %1.</translation>
    </message>
    <message>
        <source>A quoted post can&apos;t go with files or a poll.</source>
        <translation>Ein zitierter Beitrag geht nicht zusammen mit Dateien oder einer Umfrage.</translation>
    </message>
    <message>
        <source>The file has %2 bytes; at least %1 are needed.</source>
        <translation>Die Datei hat %2 Bytes; mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>This network wants a video.</source>
        <translation>Dieses Netzwerk will ein Video.</translation>
    </message>
    <message>
        <source>One video goes out, and one picture as its thumbnail.</source>
        <translation>Es geht ein Video hinaus und ein Bild als dessen Vorschaubild.</translation>
    </message>
    <message>
        <source>The network needs this setting.</source>
        <translation>Das Netzwerk braucht diese Angabe.</translation>
    </message>
    <message>
        <source>Scheduled at the network</source>
        <translation>Beim Netzwerk geplant</translation>
    </message>
    <message>
        <source>The network takes nothing for a while.</source>
        <translation>Das Netzwerk nimmt eine Weile nichts an.</translation>
    </message>
    <message>
        <source>Captions belong to a video; the post has none.</source>
        <translation>Untertitel gehören zu einem Video; der Beitrag hat keines.</translation>
    </message>
    <message>
        <source>Nobody knows how wide and high the picture is; the network wants to be told.</source>
        <translation>Breite und Höhe des Bildes sind nicht bekannt; das Netzwerk verlangt sie.</translation>
    </message>
    <message>
        <source>That time is past, so the network shows the video at once.</source>
        <translation>Dieser Zeitpunkt ist vorbei, deshalb zeigt das Netzwerk das Video sofort.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Your developer app has used up what YouTube allows it for a day. The next day&apos;s allowance begins at midnight in California; the video goes out then.</source>
        <translation>Ihre Entwickler-App hat aufgebraucht, was YouTube ihr für einen Tag erlaubt. Das nächste Tageskontingent beginnt um Mitternacht in Kalifornien; dann geht das Video hinaus.</translation>
    </message>
</context>
<context>
    <name>YouTubePlatform</name>
    <message>
        <source>Google has ended this sign-in. It does so after 7 days while the app&apos;s consent screen is in status &quot;Testing&quot;, and after 6 months without use.</source>
        <translation>Google hat diese Anmeldung beendet. Das geschieht nach 7 Tagen, solange der Zustimmungsbildschirm der App im Status „Testen“ ist, und nach 6 Monaten ohne Nutzung.</translation>
    </message>
    <message>
        <source>Google does not know the developer app&apos;s client ID, or its secret is another one.</source>
        <translation>Google kennt die Client-ID der Entwickler-App nicht, oder ihr Geheimnis ist ein anderes.</translation>
    </message>
    <message>
        <source>YouTube made the video private. It does so with all videos of developer apps that have not passed its audit; you can publish the video in YouTube Studio.</source>
        <translation>YouTube hat das Video auf privat gestellt. Das geschieht mit allen Videos von Entwickler-Apps, die nicht geprüft sind; in YouTube Studio können Sie das Video veröffentlichen.</translation>
    </message>
    <message>
        <source>The video is not on the channel any more.</source>
        <translation>Das Video ist nicht mehr auf dem Kanal.</translation>
    </message>
    <message>
        <source>YouTube still works on the video; YouTube Studio shows whether it takes it.</source>
        <translation>YouTube bearbeitet das Video noch; YouTube Studio zeigt, ob es angenommen wird.</translation>
    </message>
    <message>
        <source>YouTube rejected the video, and nobody sees it. Its reason: %1.</source>
        <translation>YouTube hat das Video abgelehnt, und niemand sieht es. Der Grund: %1.</translation>
    </message>
    <message>
        <source>YouTube could not work on the video, and nobody sees it. Its reason: %1.</source>
        <translation>YouTube konnte das Video nicht bearbeiten, und niemand sieht es. Der Grund: %1.</translation>
    </message>
    <message>
        <source>YouTube left the video private. It does so with videos of developer apps that have not passed its audit; you can publish the video in YouTube Studio.</source>
        <translation>YouTube hat das Video privat gelassen. Das geschieht mit Videos von Entwickler-Apps, die nicht geprüft sind; in YouTube Studio können Sie das Video veröffentlichen.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>This Google account has no YouTube channel. Make one at youtube.com first.</source>
        <translation>Dieses Google-Konto hat keinen YouTube-Kanal. Legen Sie zuerst auf youtube.com einen an.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>One of Google&apos;s OAuth playground. It lasts an hour, so it is for trying things out.</source>
        <translation>Einer aus Googles OAuth-Playground. Er gilt eine Stunde und ist also zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Sign in to the Google Cloud console, and make a project there.</source>
        <translation>Melden Sie sich bei der Google-Cloud-Konsole an und legen Sie dort ein Projekt an.</translation>
    </message>
    <message>
        <source>Enable the &quot;YouTube Data API v3&quot; for the project.</source>
        <translation>Aktivieren Sie für das Projekt die „YouTube Data API v3“.</translation>
    </message>
    <message>
        <source>Enable the &quot;YouTube Analytics API&quot; too, if you want to see how often a video was shared.</source>
        <translation>Aktivieren Sie auch die „YouTube Analytics API“, wenn Sie sehen wollen, wie oft ein Video geteilt wurde.</translation>
    </message>
    <message>
        <source>Configure the consent screen, and set its publishing status to &quot;In production&quot;: while it is in &quot;Testing&quot;, Google ends each sign-in after 7 days.</source>
        <translation>Richten Sie den Zustimmungsbildschirm ein und stellen Sie seinen Veröffentlichungsstatus auf „In Produktion“: Solange er auf „Testen“ steht, beendet Google jede Anmeldung nach 7 Tagen.</translation>
    </message>
    <message>
        <source>Create an OAuth client of type &quot;Desktop app&quot;. It needs no redirect address.</source>
        <translation>Erstellen Sie einen OAuth-Client vom Typ „Desktop-App“. Er braucht keine Weiterleitungsadresse.</translation>
    </message>
    <message>
        <source>Copy its client ID and its client secret to here.</source>
        <translation>Kopieren Sie seine Client-ID und seinen Clientschlüssel hierher.</translation>
    </message>
    <message>
        <source>When you connect, Google warns that the app is not verified. It is your own: go on under &quot;Advanced&quot;, and leave all boxes ticked.</source>
        <translation>Beim Verbinden warnt Google, dass die App nicht überprüft ist. Es ist Ihre eigene: Machen Sie unter „Erweitert“ weiter und lassen Sie alle Häkchen gesetzt.</translation>
    </message>
    <message>
        <source>YouTube makes all videos private that come by an app made after 28 July 2020 which has not passed its audit, whatever privacy was chosen; you can ask for the audit, or publish such videos in YouTube Studio. An app may upload 100 videos a day and has 10 000 units a day for everything else, for all its users together: a comment, a thumbnail or a deletion takes 50 of them, captions take 400.</source>
        <translation>YouTube stellt alle Videos auf privat, die über eine nach dem 28. Juli 2020 angelegte und nicht geprüfte App kommen, was auch immer gewählt war; Sie können die Prüfung beantragen oder solche Videos in YouTube Studio veröffentlichen. Eine App darf am Tag 100 Videos hochladen und hat für alles andere 10 000 Einheiten am Tag, für alle ihre Benutzer zusammen: Ein Kommentar, ein Vorschaubild oder eine Löschung nimmt davon 50, Untertitel nehmen 400.</translation>
    </message>
    <message>
        <source>YouTube&apos;s API takes videos only (videos.insert).</source>
        <translation>Die Schnittstelle von YouTube nimmt nur Videos (videos.insert).</translation>
    </message>
    <message>
        <source>A video on YouTube has no alt text (videos, snippet); captions it has.</source>
        <translation>Ein Video auf YouTube hat keinen Alternativtext (videos, snippet); Untertitel hat es.</translation>
    </message>
    <message>
        <source>Videos don&apos;t answer each other (videos.insert); comments do.</source>
        <translation>Videos antworten nicht aufeinander (videos.insert); Kommentare tun es.</translation>
    </message>
    <message>
        <source>YouTube counts no clicks on links (YouTube Analytics API, metrics).</source>
        <translation>YouTube zählt keine Klicks auf Links (YouTube Analytics API, metrics).</translation>
    </message>
</context>
<context>
    <name>YouTubeSettings</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The post&apos;s text is the description.</source>
        <translation>Der Text des Beitrags ist die Beschreibung.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>One a line; all together at most 500 characters.</source>
        <translation>Einer je Zeile; alle zusammen höchstens 500 Zeichen.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>A number; 22 is &quot;People &amp; Blogs&quot;.</source>
        <translation>Eine Nummer; 22 ist „Menschen &amp; Blogs“.</translation>
    </message>
    <message>
        <source>Language of title and description</source>
        <translation>Sprache von Titel und Beschreibung</translation>
    </message>
    <message>
        <source>Language of the video</source>
        <translation>Sprache des Videos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Videos of developer apps that YouTube has not audited are made private whatever you choose.</source>
        <translation>Videos von Entwickler-Apps, die YouTube nicht geprüft hat, werden privat, was auch immer Sie wählen.</translation>
    </message>
    <message>
        <source>Make public at</source>
        <translation>Öffentlich machen um</translation>
    </message>
    <message>
        <source>A moment after the upload such as 2027-01-31T18:00:00+01:00. The video is private until then.</source>
        <translation>Ein Zeitpunkt nach dem Hochladen wie 2027-01-31T18:00:00+01:00. Bis dahin ist das Video privat.</translation>
    </message>
    <message>
        <source>Let YouTube publish it</source>
        <translation>YouTube veröffentlichen lassen</translation>
    </message>
    <message>
        <source>Uploaded at once, as private; YouTube makes it public at the post&apos;s time, even while this computer is off.</source>
        <translation>Wird sofort und privat hochgeladen; zur Zeit des Beitrags macht YouTube es öffentlich, auch wenn dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>Is made for children</source>
        <translation>Ist für Kinder gemacht</translation>
    </message>
    <message>
        <source>Notify subscribers</source>
        <translation>Abonnenten benachrichtigen</translation>
    </message>
    <message>
        <source>May be shown on other sites</source>
        <translation>Darf auf anderen Seiten gezeigt werden</translation>
    </message>
    <message>
        <source>Looks real but was made or changed by an AI</source>
        <translation>Wirkt echt, wurde aber von einer KI gemacht oder verändert</translation>
    </message>
    <message>
        <source>Contains paid advertising</source>
        <translation>Enthält bezahlte Werbung</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>Its ID.</source>
        <translation>Ihre ID.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>The path of a file on this computer: .srt, .vtt, .sbv or .ttml.</source>
        <translation>Der Pfad einer Datei auf diesem Computer: .srt, .vtt, .sbv oder .ttml.</translation>
    </message>
    <message>
        <source>Language of the captions</source>
        <translation>Sprache der Untertitel</translation>
    </message>
    <message>
        <source>Name of the captions</source>
        <translation>Name der Untertitel</translation>
    </message>
    <message>
        <source>Everybody may see extended statistics</source>
        <translation>Alle dürfen die erweiterte Statistik sehen</translation>
    </message>
    <message>
        <source>On the video&apos;s page. Views and likes are shown there in any case.</source>
        <translation>Auf der Seite des Videos. Aufrufe und „Gefällt mir“ sind dort in jedem Fall zu sehen.</translation>
    </message>
</context>
</TS>

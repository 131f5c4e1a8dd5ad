// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"
#include "windowfixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLockFile>

namespace Postrider::Testing {

// A network gone round in the window: connected, written for, published, looked at, measured, deleted. What a
// network has of its own its test does.
class NetworkFixture : public WindowFixture
{
    Q_OBJECT
protected:
    static constexpr int kPatience = 120'000; // ms

    // Redirect addresses with a fixed port: one program of tests on this computer at a time.
    void waitForFixedPorts();
    // First run, then the page on which that network is connected.
    void goToConnect(PlatformId platform, const QUrl &standIn);
    // In the form of a developer app; then the browser. An account or a choice is there afterwards.
    void giveApp(const QString &id, const QString &secret, const QString &scopes = {});
    // Where a network takes one: somebody's token instead of the browser.
    void giveToken(const QString &token);
    void giveAppPassword(const QString &identifier, const QString &password);
    // A composer with the one account chosen: from the page that says it is connected, or from the list of posts.
    void compose();
    void composeNext();
    // The same, with a text, and a field that names a post which is out.
    void composeAbout(const QString &field, const QString &other, const QString &text);
    // The first part and one more.
    void writeTwoParts();
    // In a field of several lines.
    void typeLines(const QString &field, const QStringList &lines);
    void addFile(const QString &path, int number);
    void describe(const QString &altText); // the last one that was added
    void addTwoPictures();                 // "all red" and "all blue"
    // From the composer to the post's page.
    void postNow();
    void scheduleAt(const QString &time);
    // Its page, from anywhere in the window.
    void openTheNewest();
    // The same, when it is out.
    void publish();
    void waitUntilOut();
    // What the page's link leads to.
    QString link() const;
    void readNumbers();
    void deleteThere();
    // The newest ones, beginning with the open one; the page of the one before them is open then.
    void deleteBackwards(int count);
    // The same, and begins another one.
    void next();
    // The same, and nothing is left there that nobody asked for.
    void expectNothingLeft(const StandIn &server);
    // What the network was asked to make, of what it has.
    static QJsonObject request(const QJsonArray &accepted, qsizetype at = 0);
    // A film that plays, made so long by bytes that no player looks at; its path.
    QString film(qint64 size) const;
    QString picture(const QString &name, Qt::GlobalColor colour) const; // its path
    QString file(const QString &name, const QByteArray &content) const; // its path

private:
    void chooseAccount();
    void goToTheNewPost();

    int m_posts = 0; // that were written and are not deleted
    QLockFile m_ports{QDir::temp().filePath(QStringLiteral("postrider-fixed-ports.lock"))};
};

} // namespace Postrider::Testing

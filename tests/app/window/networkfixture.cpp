// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfixture.h"

#include "base/enumword.h"
#include "ui/composer/mediatile.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QRegularExpression>
#include <QtEndian>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

void NetworkFixture::waitForFixedPorts()
{
    QVERIFY(m_ports.isLocked() || m_ports.tryLock(kPatience));
}

void NetworkFixture::goToConnect(PlatformId platform, const QUrl &standIn)
{
    m_posts = 0;
    sendTo(platform, standIn);
    startProgram();
    setUp();
    QVERIFY(m_person->click(u"pageAccounts"_s));
    QVERIFY(m_person->click(u"connectFirst"_s));
    QVERIFY(m_person->click(u"network-"_s + enumWord(platform)));
}

void NetworkFixture::giveApp(const QString &id, const QString &secret, const QString &scopes)
{
    QVERIFY(m_person->type(u"clientId"_s, id));
    if (!secret.isEmpty())
        QVERIFY(m_person->type(u"clientSecret"_s, secret));
    if (!scopes.isEmpty())
        QVERIFY(m_person->type(u"scopes"_s, scopes));
    QVERIFY(m_person->click(u"connect"_s));
}

void NetworkFixture::giveToken(const QString &token)
{
    QVERIFY(m_person->click(u"tokenInstead"_s));
    QVERIFY(m_person->type(u"token"_s, token));
    QVERIFY(m_person->click(u"checkToken"_s));
}

void NetworkFixture::giveAppPassword(const QString &identifier, const QString &password)
{
    QVERIFY(m_person->type(u"identifier"_s, identifier));
    QVERIFY(m_person->type(u"token"_s, password));
    QVERIFY(m_person->click(u"checkToken"_s));
}

void NetworkFixture::compose()
{
    QVERIFY(m_person->find(u"connected"_s));
    QVERIFY(m_person->click(u"writePost"_s));
    chooseAccount();
}

void NetworkFixture::composeNext()
{
    QVERIFY(m_person->click(u"pagePosts"_s));
    QVERIFY(m_person->click(u"newPost"_s));
    chooseAccount();
}

void NetworkFixture::chooseAccount()
{
    QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    const auto chips = [composer] {
        return composer->findChildren<QAbstractButton *>(QRegularExpression(u"^account_"_s));
    };
    QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 1, kPatience);
    if (QAbstractButton *chip = chips().first(); !chip->isChecked())
        QTest::mouseClick(chip, Qt::LeftButton);
}

void NetworkFixture::composeAbout(const QString &field, const QString &other, const QString &text)
{
    composeNext();
    QVERIFY(m_person->type(u"text"_s, text));
    QVERIFY(m_person->type(field, other));
}

void NetworkFixture::writeTwoParts()
{
    QVERIFY(m_person->type(u"text"_s, u"One"_s));
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"Two"_s));
}

void NetworkFixture::typeLines(const QString &field, const QStringList &lines)
{
    const QWidget *first = m_person->find(field);
    QVERIFY(first);
    for (int i = 0; i < lines.size(); ++i) {
        const auto inputs = first->parentWidget()->findChildren<QLineEdit *>();
        QVERIFY(i < inputs.size()); // there is always one more to write into
        QTest::keyClicks(inputs.at(i), lines.at(i));
    }
}

void NetworkFixture::addFile(const QString &path, int number)
{
    QVERIFY(m_person->drop(u"composer"_s, {path}));
    const QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    QTRY_COMPARE_WITH_TIMEOUT(composer->findChildren<MediaTile *>().size(), number, kPatience);
}

void NetworkFixture::describe(const QString &altText)
{
    const QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    const auto tiles = composer->findChildren<MediaTile *>();
    QVERIFY(!tiles.isEmpty());
    QVERIFY(m_person->press(tiles.last()->objectName(), Qt::Key_Return));
    QVERIFY(m_person->type(u"altText"_s, altText));
    QVERIFY(m_person->press(u"altText"_s, Qt::Key_Return));
}

void NetworkFixture::addTwoPictures()
{
    addFile(picture(u"red.png"_s, Qt::red), 1);
    describe(u"all red"_s);
    addFile(picture(u"blue.png"_s, Qt::blue), 2);
    describe(u"all blue"_s);
}

void NetworkFixture::postNow()
{
    QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    composer->activateWindow(); // where a popup was closed, desktops give the focus back
    QVERIFY(QTest::qWaitForWindowActive(composer, kPatience));
    QVERIFY(m_person->press(u"composer"_s, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier));
    goToTheNewPost();
}

void NetworkFixture::scheduleAt(const QString &time)
{
    giveTime(time);
    goToTheNewPost();
}

void NetworkFixture::goToTheNewPost()
{
    const auto objections = [this] {
        return m_person->sees(u"findings"_s) ? wordsOn(u"findings"_s).toUtf8() : QByteArray();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(!m_person->sees(u"composer"_s), objections().constData(), kPatience);
    ++m_posts;
    openTheNewest();
}

void NetworkFixture::openTheNewest()
{
    QVERIFY(m_person->click(u"pagePosts"_s));
    QVERIFY(m_person->find(u"posts"_s));
    auto *rows = qobject_cast<QAbstractItemView *>(m_person->find(u"posts"_s));
    QVERIFY(rows);
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->rowCount(), m_posts, kPatience);
    rows->setFocus();
    QVERIFY(m_person->press(u"posts"_s, Qt::Key_Home));
    QVERIFY(m_person->press(u"posts"_s, Qt::Key_Return));
    QVERIFY(m_person->find(u"postPage"_s));
}

void NetworkFixture::publish()
{
    postNow();
    waitUntilOut();
}

void NetworkFixture::waitUntilOut()
{
    const auto standing = [this] {
        const QWidget *pill = m_person->find(u"standing"_s);
        return pill ? pill->accessibleName() : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(standing(), u"Published"_s, kPatience);
}

QString NetworkFixture::link() const
{
    const QWidget *open = m_person->find(u"open"_s);
    return open ? open->toolTip() : QString();
}

void NetworkFixture::readNumbers()
{
    QVERIFY(m_person->click(u"readNumbers"_s));
    QVERIFY(m_person->find(u"numbersTable"_s));
}

void NetworkFixture::deleteThere()
{
    QVERIFY(m_person->click(u"takeDown"_s));
    QVERIFY(m_person->click(u"deleteThere"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"postPage"_s), kPatience);
    --m_posts;
}

void NetworkFixture::deleteBackwards(int count)
{
    for (; count > 0; --count) {
        deleteThere();
        openTheNewest();
    }
}

void NetworkFixture::next()
{
    deleteThere();
    composeNext();
}

void NetworkFixture::expectNothingLeft(const StandIn &server)
{
    deleteThere();
    QCOMPARE(server.accepted(), QJsonArray());
    QCOMPARE(server.complaints(), QStringList());
}

QJsonObject NetworkFixture::request(const QJsonArray &accepted, qsizetype at)
{
    return at < accepted.size() ? accepted.at(at)["request"_L1].toObject() : QJsonObject();
}

QString NetworkFixture::film(qint64 size) const
{
    const QString path = m_folder->filePath(u"film.mp4"_s);
    QFile::copy(QFINDTESTDATA("../../data/linkedin/film.mp4"), path);
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        qFatal("no film");
    const auto rest = quint32(size - file.size());
    char box[8] = {0, 0, 0, 0, 'f', 'r', 'e', 'e'};
    qToBigEndian(rest, box);
    file.write(box, sizeof box);
    file.flush();
    file.resize(size); // sparse
    return path;
}

QString NetworkFixture::picture(const QString &name, Qt::GlobalColor colour) const
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = m_folder->filePath(name);
    if (!image.save(path))
        qFatal("no picture");
    return path;
}

QString NetworkFixture::file(const QString &name, const QByteArray &content) const
{
    QFile made(m_folder->filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
        qFatal("no file");
    return made.fileName();
}

} // namespace Postrider::Testing

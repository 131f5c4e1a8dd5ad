// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attemptsmodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestAttemptsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryAttempt();
};

void TestAttemptsModel::showsEveryAttempt()
{
    const QDateTime start(QDate(2026, 11, 22), QTime(13, 30), Qt::UTC);
    PostDetails::Part first;
    first.sending.state = Sending::State::Failed;
    Attempt upload;
    upload.step = u"upload media"_s;
    upload.startedAt = start;
    upload.finishedAt = start.addMSecs(2500);
    upload.outcome = Attempt::Outcome::Done;
    upload.httpStatus = 200;
    Attempt send;
    send.step = u"create status"_s;
    send.isIrrevocable = true;
    send.startedAt = start.addSecs(3);
    send.finishedAt = start.addSecs(4);
    send.outcome = Attempt::Outcome::Refused;
    send.httpStatus = 422;
    send.words = u"too rude"_s;
    first.attempts = {upload, send};
    PostDetails::Part second;
    second.sending.part = 2;
    second.sending.state = Sending::State::Skipped;
    PostDetails::Target target;
    target.parts = {first, second};

    AttemptsModel model("Europe/Berlin");
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTarget(target, u"Mastodon"_s);
    QCOMPARE(model.rowCount(), 2);
    const auto row = [&](int n) {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.index(n, column).data().toString();
        return texts;
    };
    QCOMPARE(row(0),
             QStringList({u"1"_s, u"14:30:00"_s, u"2.5 s"_s, u"upload media"_s, u"Done"_s, u"200"_s, QString()}));
    QCOMPARE(
        row(1),
        QStringList({u"1"_s, u"14:30:03"_s, u"1.0 s"_s, u"create status"_s, u"Refused"_s, u"422"_s, u"too rude"_s}));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());

    QCOMPARE(model.stories().size(), 2);
    QCOMPARE(model.stories().at(0).lines.constFirst().sentence, u"Uploaded one file."_s);
    QCOMPARE(model.stories().at(1).part, 2);
    QCOMPARE(model.stories().at(1).lines.size(), 1);
}

TEST_CLASS(TestAttemptsModel)
#include "tst_attemptsmodel.moc"

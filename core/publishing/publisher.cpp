// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publisher.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

void Publisher::StopThread::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

Publisher::Publisher(PublisherParts parts, QObject *parent)
    : QObject(parent), m_reachability(parts.reachability), m_worker(new Worker(std::move(parts))), m_thread(new QThread)
{
    qRegisterMetaType<Error>();
    qRegisterMetaType<SendingId>();
    qRegisterMetaType<PostId>();
    qRegisterMetaType<IntegrationId>();
    qRegisterMetaType<Sending::State>();
    qRegisterMetaType<SendingProgress>();
    qRegisterMetaType<Net::Reachability::Way>();
    m_thread->setObjectName(u"publisher"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &Worker::started, this, &Publisher::started);
    connect(m_worker, &Worker::failed, this, &Publisher::failed);
    connect(m_worker, &Worker::recovered, this, &Publisher::recovered);
    connect(m_worker, &Worker::onlineChanged, this, &Publisher::onlineChanged);
    if (m_reachability)
        connect(m_reachability, &Net::Reachability::changed, m_worker, &Worker::heard);
    connect(m_worker, &Worker::settled, this, &Publisher::settled);
    connect(m_worker, &Worker::advanced, this, &Publisher::advanced);
    connect(m_worker, &Worker::accountNeedsPerson, this, &Publisher::accountNeedsPerson);
    connect(m_worker, &Worker::tended, this, &Publisher::tended);
}

Publisher::~Publisher()
{
    // A thread that never ran does not end either, and its end is what deletes the worker.
    if (!m_thread->isRunning())
        delete m_worker;
}

void Publisher::start()
{
    m_thread->start();
    if (m_reachability)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, way = m_reachability->way()] { worker->heard(way); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_worker, &Worker::open, Qt::QueuedConnection);
}

void Publisher::stop(SendingId id)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id] { worker->stop(id); }, Qt::QueuedConnection);
}

void Publisher::nudge()
{
    QMetaObject::invokeMethod(m_worker, &Worker::look, Qt::QueuedConnection);
}

} // namespace Postrider
